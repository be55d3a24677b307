/** Prose against table: where what the text says of the reporting body differs from the reported figures. */
import { type IndicatorId, indicators } from '../../grammars/indicators.js';
import type { MentionJson } from '../contract/contract.js';
import type { Figure } from '../figures/figure.js';
import type { ApplicantIndicator } from '../figures/ids.js';
import { marginOf } from '../figures/quantity.js';
import { type Exact, exact, format, magnitude, minus, plus, sign, ZERO } from './exact.js';
import type { Finding } from './finding.js';
import { mentionDiffers } from './prose-messages.js';
import type { CheckedReport } from './subject.js';

/** The number of a mention with its scale: `2.4万` of `2.4万条`. */
const SCALED = /^[^万亿]*[万亿]/;

/**
 * A soft finding for each mention of scope `self` that differs from the figure it speaks of, or from their sum. A
 * mention is not compared where a figure is no number. Of several parts some may be blank, but never a total.
 */
export function mentionFindings(report: CheckedReport): Finding[] {
  return report.mentions.flatMap((mention) => (mention.scope === 'self' ? compared(report, mention) : []));
}

function compared(report: CheckedReport, mention: MentionJson): Finding[] {
  const figures: Figure[] = [];
  for (const indicator of mention.indicators) {
    const figure = report.figure(indicator as ApplicantIndicator);
    if (!figure || !isComparable(figure)) return [];
    figures.push(figure);
  }
  if (!figures.some(({ status }) => status === 'reported')) return [];
  let total = ZERO;
  let margin = marginOfMention(mention.raw);
  for (const { decimal, approximate, raw } of figures) {
    if (decimal !== null) total = plus(total, exact(decimal));
    if (approximate && raw !== null) margin = plus(margin, exact(marginOf(raw)));
  }
  const apart = magnitude(minus(exact(mention.decimal), total));
  return sign(minus(apart, margin)) > 0 ? [finding(mention, figures, format(total))] : [];
}

/** A blank total says nothing; a blank part beside others is none. */
function isComparable({ status, indicator }: Figure): boolean {
  return status === 'reported' || (status === 'blank' && !indicator.endsWith('.total'));
}

function marginOfMention(raw: string): Exact {
  const scaled = SCALED.exec(raw)?.[0].replace(/\s+/g, '');
  return scaled === undefined ? ZERO : exact(marginOf(scaled));
}

function finding(mention: MentionJson, figures: readonly Figure[], total: string): Finding {
  const stated = figures.map(({ indicator, decimal }) => {
    const { zh, en } = indicators[indicator as IndicatorId];
    return { zh, en, decimal };
  });
  const places = [mention, ...figures].flatMap(({ start, end }) =>
    start === null || end === null ? [] : [{ report: 0, start, end }],
  );
  return {
    code: 'mention-differs',
    severity: 'soft',
    rule: null,
    at: null,
    message: mentionDiffers(mention.raw, figures[0]?.unit ?? '', stated, total),
    official: null,
    figures: figures.map(({ id }) => id),
    places,
    suspects: [],
    note: null,
  };
}
