/** Code lists of S3. Their words stand in shared/messages/case-names.ts. */

/** The 13 kinds of violation of Z-05, in the order of the document. */
export const VIOLATIONS = [
  'good-name',
  'authority-of-officials',
  'abuse-of-power',
  'arbitrary',
  'illegal-levy',
  'refusing-duty',
  'obstructing-service',
  'falsifying',
  'indecency',
  'misusing-name',
  'extortion-gambling-drugs',
  'inciting',
  'other',
] as const;
export type Violation = (typeof VIOLATIONS)[number];

/** Non-material redress (Z-04): apology, service again in person ahead of everybody, service again online. */
export const COMPENSATIONS = ['apology', 'priority-service', 'online-service'] as const;
export type Compensation = (typeof COMPENSATIONS)[number];

/** How somebody was apologised to, or told. */
export const WAYS = ['in-person', 'phone', 'message', 'letter'] as const;
export type Way = (typeof WAYS)[number];
