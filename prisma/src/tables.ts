import type { IsoDate } from '@phoihop/domain/dates';
import type { Generated } from 'kysely';
import type { Prisma } from '../generated/client/client.ts';

/** What a column reads as when it comes straight from the driver. */
type Stored<T> = T extends bigint | Prisma.Decimal
  ? string
  : T extends Uint8Array
    ? Buffer
    : T extends Date | string | number | boolean | null
      ? T
      : unknown;

type Day<T> = T extends Date ? IsoDate : T;

type OptionalKey<T> = { [K in keyof T]-?: object extends Pick<T, K> ? K : never }[keyof T];

/** A table's columns: its payload's scalars, what an insert may leave out, and which are days. */
type Table<Scalars, Create, Days extends keyof Scalars = never> = {
  [K in keyof Scalars]: K extends OptionalKey<Create>
    ? Generated<K extends Days ? Day<Scalars[K]> : Stored<Scalars[K]>>
    : K extends Days
      ? Day<Scalars[K]>
      : Stored<Scalars[K]>;
};

type Term = 'validFrom' | 'validTo';

/** Every table, under the name that Kysely knows it by. */
export interface Tables {
  account: Table<Prisma.$AccountPayload['scalars'], Prisma.AccountUncheckedCreateInput>;
  session: Table<Prisma.$SessionPayload['scalars'], Prisma.SessionUncheckedCreateInput>;
  verification: Table<
    Prisma.$VerificationPayload['scalars'],
    Prisma.VerificationUncheckedCreateInput
  >;
  rateLimit: Table<Prisma.$RateLimitPayload['scalars'], Prisma.RateLimitUncheckedCreateInput>;
  accessGrant: Table<Prisma.$GrantPayload['scalars'], Prisma.GrantUncheckedCreateInput>;
  secondFactor: Table<
    Prisma.$SecondFactorPayload['scalars'],
    Prisma.SecondFactorUncheckedCreateInput
  >;
  attachment: Table<Prisma.$AttachmentPayload['scalars'], Prisma.AttachmentUncheckedCreateInput>;
  delegation: Table<Prisma.$DelegationPayload['scalars'], Prisma.DelegationUncheckedCreateInput>;
  machineToken: Table<
    Prisma.$MachineTokenPayload['scalars'],
    Prisma.MachineTokenUncheckedCreateInput
  >;
  savedFilter: Table<Prisma.$SavedFilterPayload['scalars'], Prisma.SavedFilterUncheckedCreateInput>;
  deployment: Table<Prisma.$DeploymentPayload['scalars'], Prisma.DeploymentUncheckedCreateInput>;
  auditEntry: Table<Prisma.$AuditEntryPayload['scalars'], Prisma.AuditEntryUncheckedCreateInput>;
  auditLink: Table<Prisma.$AuditLinkPayload['scalars'], Prisma.AuditLinkUncheckedCreateInput>;
  auditHead: Table<Prisma.$AuditHeadPayload['scalars'], Prisma.AuditHeadUncheckedCreateInput>;
  auditRow: Table<Prisma.$AuditRowPayload['scalars'], Prisma.AuditRowUncheckedCreateInput>;
  auditSignedHead: Table<
    Prisma.$AuditSignedHeadPayload['scalars'],
    Prisma.AuditSignedHeadUncheckedCreateInput
  >;
  document: Table<
    Prisma.$DocumentPayload['scalars'],
    Prisma.DocumentUncheckedCreateInput,
    'issuedOn' | 'effectiveFrom' | 'effectiveTo'
  >;
  documentRelation: Table<
    Prisma.$DocumentRelationPayload['scalars'],
    Prisma.DocumentRelationUncheckedCreateInput,
    'since'
  >;
  reportingCalendar: Table<
    Prisma.$ReportingCalendarPayload['scalars'],
    Prisma.ReportingCalendarUncheckedCreateInput
  >;
  period: Table<
    Prisma.$PeriodPayload['scalars'],
    Prisma.PeriodUncheckedCreateInput,
    'firstDay' | 'lastDay'
  >;
  indicator: Table<
    Prisma.$IndicatorPayload['scalars'],
    Prisma.IndicatorUncheckedCreateInput,
    'collectedFrom' | 'collectedTo'
  >;
  validationRule: Table<
    Prisma.$ValidationRulePayload['scalars'],
    Prisma.ValidationRuleUncheckedCreateInput
  >;
  definitionVersion: Table<
    Prisma.$DefinitionVersionPayload['scalars'],
    Prisma.DefinitionVersionUncheckedCreateInput
  >;
  figureSheet: Table<Prisma.$FigureSheetPayload['scalars'], Prisma.FigureSheetUncheckedCreateInput>;
  figureSheetVersion: Table<
    Prisma.$FigureSheetVersionPayload['scalars'],
    Prisma.FigureSheetVersionUncheckedCreateInput
  >;
  figureEntry: Table<Prisma.$FigureEntryPayload['scalars'], Prisma.FigureEntryUncheckedCreateInput>;
  unitFigure: Table<
    Prisma.$UnitFigurePayload['scalars'],
    Prisma.UnitFigureUncheckedCreateInput,
    'oldest' | 'newest'
  >;
  figureImport: Table<
    Prisma.$FigureImportPayload['scalars'],
    Prisma.FigureImportUncheckedCreateInput
  >;
  recognition: Table<
    Prisma.$RecognitionPayload['scalars'],
    Prisma.RecognitionUncheckedCreateInput,
    Term | 'decidedOn' | 'withdrawnOn'
  >;
  target: Table<Prisma.$TargetPayload['scalars'], Prisma.TargetUncheckedCreateInput, 'dueOn'>;
  holiday: Table<Prisma.$HolidayPayload['scalars'], Prisma.HolidayUncheckedCreateInput, 'day'>;
  reviewTemplate: Table<
    Prisma.$ReviewTemplatePayload['scalars'],
    Prisma.ReviewTemplateUncheckedCreateInput
  >;
  reviewCycle: Table<
    Prisma.$ReviewCyclePayload['scalars'],
    Prisma.ReviewCycleUncheckedCreateInput,
    'windowFrom' | 'windowTo' | 'cutOffOn' | 'openedOn'
  >;
  report: Table<
    Prisma.$ReportPayload['scalars'],
    Prisma.ReportUncheckedCreateInput,
    'dueOn' | 'firstSubmittedOn' | 'acceptedOn'
  >;
  reportVersion: Table<
    Prisma.$ReportVersionPayload['scalars'],
    Prisma.ReportVersionUncheckedCreateInput
  >;
  reportSection: Table<
    Prisma.$ReportSectionPayload['scalars'],
    Prisma.ReportSectionUncheckedCreateInput
  >;
  reportComment: Table<
    Prisma.$ReportCommentPayload['scalars'],
    Prisma.ReportCommentUncheckedCreateInput
  >;
  publication: Table<Prisma.$PublicationPayload['scalars'], Prisma.PublicationUncheckedCreateInput>;
  conference: Table<
    Prisma.$ConferencePayload['scalars'],
    Prisma.ConferenceUncheckedCreateInput,
    'heldOn'
  >;
  task: Table<Prisma.$TaskPayload['scalars'], Prisma.TaskUncheckedCreateInput, 'dueOn' | 'doneOn'>;
  reminder: Table<Prisma.$ReminderPayload['scalars'], Prisma.ReminderUncheckedCreateInput, 'day'>;
  publishedFigure: Table<
    Prisma.$PublishedFigurePayload['scalars'],
    Prisma.PublishedFigureUncheckedCreateInput,
    'asOf'
  >;
  programme: Table<
    Prisma.$ProgrammePayload['scalars'],
    Prisma.ProgrammeUncheckedCreateInput,
    'startsOn' | 'endsOn'
  >;
  programmeExpectation: Table<
    Prisma.$ProgrammeExpectationPayload['scalars'],
    Prisma.ProgrammeExpectationUncheckedCreateInput
  >;
  programmeParty: Table<
    Prisma.$ProgrammePartyPayload['scalars'],
    Prisma.ProgrammePartyUncheckedCreateInput
  >;
  standard: Table<Prisma.$StandardPayload['scalars'], Prisma.StandardUncheckedCreateInput>;
  standardKind: Table<
    Prisma.$StandardKindPayload['scalars'],
    Prisma.StandardKindUncheckedCreateInput,
    Term
  >;
  publishedProgress: Table<
    Prisma.$PublishedProgressPayload['scalars'],
    Prisma.PublishedProgressUncheckedCreateInput,
    'asOf'
  >;
  signing: Table<
    Prisma.$SigningPayload['scalars'],
    Prisma.SigningUncheckedCreateInput,
    Term | 'signedOn' | 'supersededOn' | 'terminatedOn'
  >;
  signingParty: Table<
    Prisma.$SigningPartyPayload['scalars'],
    Prisma.SigningPartyUncheckedCreateInput
  >;
  unit: Table<Prisma.$UnitPayload['scalars'], Prisma.UnitUncheckedCreateInput, Term>;
  unitVersion: Table<
    Prisma.$UnitVersionPayload['scalars'],
    Prisma.UnitVersionUncheckedCreateInput,
    Term
  >;
  place: Table<
    Prisma.$PlacePayload['scalars'],
    Prisma.PlaceUncheckedCreateInput,
    Term | 'countsFrom'
  >;
  reorganisation: Table<
    Prisma.$ReorganisationPayload['scalars'],
    Prisma.ReorganisationUncheckedCreateInput,
    'issuedOn' | 'effectiveOn'
  >;
  mapVersion: Table<Prisma.$MapVersionPayload['scalars'], Prisma.MapVersionUncheckedCreateInput>;
  unitLineage: Table<Prisma.$UnitLineagePayload['scalars'], Prisma.UnitLineageUncheckedCreateInput>;
  organisation: Table<
    Prisma.$OrganisationPayload['scalars'],
    Prisma.OrganisationUncheckedCreateInput,
    Term
  >;
  office: Table<Prisma.$OfficePayload['scalars'], Prisma.OfficeUncheckedCreateInput>;
  officeHolder: Table<
    Prisma.$OfficeHolderPayload['scalars'],
    Prisma.OfficeHolderUncheckedCreateInput,
    Term
  >;
}
