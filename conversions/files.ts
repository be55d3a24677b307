/** The files of tests/documents/files, made afresh with the programs that this machine has. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { encodeGbk } from '../src/source/mojibake.js';
import { samplePage, sampleText } from '../tests/support/documents.js';
import { CHROMIUM, isAvailable, LIBREOFFICE, printPage } from '../tests/pdf/support/converters.js';
import { FORM_IDS } from '../tests/support/form.js';
import { featuresDocx } from '../tests/support/features.js';
import { asDoc, DOCUMENT_MAKERS, isInstalled, makeDocument } from './documents.js';

export function makeFiles(folder: string): void {
  if (DOCUMENT_MAKERS.some((maker) => maker.needs === 'soffice' && isInstalled(maker))) {
    writeFileSync(join(folder, 'features.libreoffice.doc'), asDoc(featuresDocx()));
  }
  for (const form of FORM_IDS) {
    const write = (name: string, content: string | Uint8Array) =>
      writeFileSync(join(folder, `${form}.${name}`), content);
    const page = samplePage(form);
    write('txt', sampleText(form));
    write('gbk.html', encodeGbk(page.replace('charset="utf-8"', 'charset="gb2312"')));
    for (const maker of DOCUMENT_MAKERS) {
      if (isInstalled(maker)) write(maker.name, makeDocument(maker, page));
      else console.log(`${form}.${maker.name} is left as it is: ${maker.needs} is not installed`);
    }
    for (const converter of [LIBREOFFICE, CHROMIUM]) {
      const name = `${converter.name}.pdf`;
      if (isAvailable(converter)) write(name, printPage(converter, page));
      else
        console.log(
          `${form}.${name} is left as it is: ${converter.command} or a Chinese font is not installed`,
        );
    }
  }
}
