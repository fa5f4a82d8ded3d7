import * as access from '@phoihop/domain/access';
import * as documents from '@phoihop/domain/documents';
import * as indicators from '@phoihop/domain/indicators';
import * as reviews from '@phoihop/domain/reviews';
import * as signings from '@phoihop/domain/signings';
import * as tasks from '@phoihop/domain/tasks';
import * as units from '@phoihop/domain/units';
import { expect, expectTypeOf, it } from 'vitest';
import * as enums from '../generated/client/enums.ts';

/** The list of the domain that each of the schema's enumerations repeats. */
const lists: Record<keyof typeof enums, readonly string[]> = {
  Role: access.roles,
  TokenScope: access.tokenScopes,
  AttachmentMediaType: documents.attachmentMediaTypes,
  DocumentKind: documents.documentKinds,
  DocumentRelationKind: documents.documentRelationKinds,
  RelationBasis: documents.relationBases,
  IndicatorKind: indicators.indicatorKinds,
  Frequency: indicators.frequencies,
  Precision: indicators.precisions,
  FigureState: indicators.figureStates,
  SheetState: indicators.sheetStates,
  RuleSeverity: indicators.ruleSeverities,
  RuleKind: indicators.ruleKinds,
  ReviewKind: reviews.reviewKinds,
  ReviewCycleState: reviews.reviewCycleStates,
  ReportState: reviews.reportStates,
  ReminderKind: reviews.reminderKinds,
  TaskState: tasks.taskStates,
  SigningState: signings.signingStates,
  Capacity: units.capacities,
  UnitKind: units.unitKinds,
  UnitLevel: units.unitLevels,
  OrganisationKind: units.organisationKinds,
  ReorganisationState: units.reorganisationStates,
};

it.each(Object.entries(enums))(
  '%s holds the words of the domain, in their order',
  (name, words) => {
    const list = new Map(Object.entries(lists)).get(name);
    expect(Object.values(words)).toEqual(list);
  },
);

// oxlint-disable-next-line vitest/expect-expect -- the compiler is the judge
it('a word of the one is a word of the other to the compiler too', () => {
  expectTypeOf<enums.TokenScope>().toEqualTypeOf<access.TokenScope>();
  expectTypeOf<enums.Role>().toEqualTypeOf<access.Role>();
  expectTypeOf<enums.AttachmentMediaType>().toEqualTypeOf<documents.AttachmentMediaType>();
  expectTypeOf<enums.DocumentKind>().toEqualTypeOf<documents.DocumentKind>();
  expectTypeOf<enums.DocumentRelationKind>().toEqualTypeOf<documents.DocumentRelationKind>();
  expectTypeOf<enums.RelationBasis>().toEqualTypeOf<documents.RelationBasis>();
  expectTypeOf<enums.IndicatorKind>().toEqualTypeOf<indicators.IndicatorKind>();
  expectTypeOf<enums.Frequency>().toEqualTypeOf<indicators.Frequency>();
  expectTypeOf<enums.Precision>().toEqualTypeOf<indicators.Precision>();
  expectTypeOf<enums.FigureState>().toEqualTypeOf<indicators.FigureState>();
  expectTypeOf<enums.SheetState>().toEqualTypeOf<indicators.SheetState>();
  expectTypeOf<enums.RuleSeverity>().toEqualTypeOf<indicators.RuleSeverity>();
  expectTypeOf<enums.RuleKind>().toEqualTypeOf<indicators.RuleKind>();
  expectTypeOf<enums.ReviewKind>().toEqualTypeOf<reviews.ReviewKind>();
  expectTypeOf<enums.ReviewCycleState>().toEqualTypeOf<reviews.ReviewCycleState>();
  expectTypeOf<enums.ReportState>().toEqualTypeOf<reviews.ReportState>();
  expectTypeOf<enums.ReminderKind>().toEqualTypeOf<reviews.ReminderKind>();
  expectTypeOf<enums.TaskState>().toEqualTypeOf<tasks.TaskState>();
  expectTypeOf<enums.SigningState>().toEqualTypeOf<signings.SigningState>();
  expectTypeOf<enums.Capacity>().toEqualTypeOf<units.Capacity>();
  expectTypeOf<enums.UnitKind>().toEqualTypeOf<units.UnitKind>();
  expectTypeOf<enums.UnitLevel>().toEqualTypeOf<units.UnitLevel>();
  expectTypeOf<enums.OrganisationKind>().toEqualTypeOf<units.OrganisationKind>();
  expectTypeOf<enums.ReorganisationState>().toEqualTypeOf<units.ReorganisationState>();
});
