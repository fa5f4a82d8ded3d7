/** What follows where a rule is not kept: the sheet is not submitted, the cell is explained, or it is only told. */
export const ruleSeverities = ['BLOCK', 'NOTE', 'INFORMATION'] as const;
export type RuleSeverity = (typeof ruleSeverities)[number];

/** What a rule looks at: figures of one sheet beside each other, or one figure beside that of the period before. */
export const ruleKinds = ['COMPARE', 'CHANGE'] as const;
export type RuleKind = (typeof ruleKinds)[number];
