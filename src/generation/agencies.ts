/** What the names of reporting bodies end with, longest first, as part of an expression. */
export const AGENCY_SUFFIX =
  '(?:人民政府|政府|委员会|管委会|办公室|办事处|街道|公司|集团|银行|学校|大学|学院|医院|支队|总队|大队|中心|' +
  '局|厅|委|办|府|院|所|镇|乡|区|县|市|州|盟|旗|会|署|部|馆|台|站|园|社|处|室|队|组|校|段)';
const AGENCY_LINE = new RegExp(`${AGENCY_SUFFIX}$`);
const LONGEST = 40;

/** Whether a line without white space is the name of a body and nothing else. */
export function isAgencyName(line: string): boolean {
  return (
    line.length <= LONGEST &&
    line.length >= 3 &&
    AGENCY_LINE.test(line) &&
    !/[，,。；;：:！？>|\d]/.test(line)
  );
}
