import { randomUUID } from 'node:crypto';
import { fromDate, toDate } from '@phoihop/database';
import { decideIndicator } from '@phoihop/domain/indicators';
import { tidyLine } from '@phoihop/domain/text';
import { recordAudit } from '../audit/record-audit.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { getStandard } from '../recognitions/standard.ts';
import { refused, RefusedError, settle } from '../refused-error.ts';
import { UnitLevel } from '../units/unit-words.ts';
import { allIndicators } from './catalogue.ts';
import {
  Frequency,
  getIndicator,
  Indicator,
  IndicatorKind,
  type IndicatorRow,
} from './indicator.ts';
import { changeDefinition, requireCatalogueKeeper } from './keep-catalogue.ts';
import { loadCalendar } from './period.ts';

const CreateIndicatorInput = builder.inputType('CreateIndicatorInput', {
  description: 'Something that is to be counted; what it means stays as it is made here.',
  fields: (t) => ({
    key: t.string({ required: true, description: 'Its stable name here.' }),
    nameVi: t.string({ required: true, description: 'Its name, in Vietnamese.' }),
    nameEn: t.string({ required: true, description: 'Its name, in English.' }),
    measureVi: t.string({ required: true, description: 'What it is counted in, in Vietnamese.' }),
    measureEn: t.string({ required: true, description: 'What it is counted in, in English.' }),
    source: t.string({ required: true, description: 'Where it is known from.' }),
    kind: t.field({ type: IndicatorKind, required: true, description: 'How it adds up.' }),
    collectedAt: t.field({ type: UnitLevel, description: 'The one level it is collected at.' }),
    frequency: t.field({ type: Frequency, description: 'How often it is collected.' }),
    calendar: t.string({
      description: 'The calendar of its periods; that of months unless given.',
    }),
    collectedFrom: t.field({ type: 'Date', description: 'The first day it is collected for.' }),
    collectedTo: t.field({ type: 'Date', description: 'The first day it no longer is.' }),
    decimals: t.int({ description: 'How many decimals a figure may have; none unless given.' }),
    maxAge: t.int({ description: 'For a STOCK: for how many periods a last value stays good.' }),
    numerator: t.string({ description: 'For a RATIO: what is divided (key or Relay id).' }),
    denominator: t.string({ description: 'For a RATIO: by what (key or Relay id).' }),
    per: t.int({ description: 'For a RATIO: so many to the hundred or thousand.' }),
    total: t.string({ description: 'The total it is a part of (key or Relay id).' }),
    standard: t.string({ description: 'For a COUNT: the standard that is met (key or Relay id).' }),
    position: t.int({ description: 'Its place in lists; the last unless given.' }),
  }),
});

/** What is put on record of an indicator. */
export function wordingOf(row: Omit<IndicatorRow, 'id'>) {
  const { collectedFrom, collectedTo, ...rest } = row;
  return {
    ...rest,
    collectedFrom: collectedFrom && fromDate(collectedFrom),
    collectedTo: collectedTo && fromDate(collectedTo),
  };
}

async function namedBy(context: Context, text: string | null | undefined) {
  return text ? getIndicator(context, text) : null;
}

builder.mutationField('createIndicator', (t) =>
  t.field({
    type: Indicator,
    description: 'Adds an indicator to the catalogue.',
    errors: {
      types: [RefusedError],
      union: {
        name: 'CreateIndicatorResult',
        description: 'The indicator, or why it was not made.',
      },
    },
    args: {
      input: t.arg({ type: CreateIndicatorInput, required: true, description: 'The indicator.' }),
    },
    resolve: async (_root, { input }, context) => {
      await requireCatalogueKeeper(context);
      const { kind, collectedFrom, collectedTo } = input;
      const isCollected = kind === 'FLOW' || kind === 'STOCK';
      const calendarKey = isCollected ? (input.calendar ?? 'CALENDAR') : (input.calendar ?? null);
      if (calendarKey !== null && !(await loadCalendar(context, calendarKey))) {
        throw refused('NOT_FOUND', { what: 'calendar', text: calendarKey });
      }
      const [numerator, denominator, total] = await Promise.all([
        namedBy(context, input.numerator),
        namedBy(context, input.denominator),
        namedBy(context, input.total),
      ]);
      const standard = input.standard ? await getStandard(context, input.standard) : null;
      const words = {
        key: input.key.trim(),
        nameVi: tidyLine(input.nameVi) ?? '',
        nameEn: tidyLine(input.nameEn) ?? '',
        measureVi: tidyLine(input.measureVi) ?? '',
        measureEn: tidyLine(input.measureEn) ?? '',
        source: tidyLine(input.source) ?? '',
        kind,
        collectedAt: input.collectedAt ?? null,
        frequency: input.frequency ?? null,
        calendarKey,
        decimals: input.decimals ?? 0,
        maxAge: input.maxAge ?? (kind === 'STOCK' ? 1 : null),
        per: input.per ?? (kind === 'RATIO' ? 100 : null),
        position: input.position ?? ((await allIndicators(context)).at(-1)?.position ?? 0) + 1,
      };
      const days = { collectedFrom: collectedFrom ?? null, collectedTo: collectedTo ?? null };
      settle(
        decideIndicator({
          ...words,
          ...days,
          numerator,
          denominator,
          total,
          hasStandard: standard !== null,
        }),
      );
      const data = {
        ...words,
        collectedFrom: days.collectedFrom && toDate(days.collectedFrom),
        collectedTo: days.collectedTo && toDate(days.collectedTo),
        numeratorId: numerator?.id ?? null,
        denominatorId: denominator?.id ?? null,
        totalId: total?.id ?? null,
        standardId: standard?.id ?? null,
        version: 1,
      };
      const id = randomUUID();
      await changeDefinition(context, 'indicator', id, async (tx) => {
        await tx.indicator.create({ data: { id, ...data } });
        await recordAudit(tx, context, {
          action: 'indicator.CREATE',
          subjectType: 'Indicator',
          subjectId: id,
          after: wordingOf(data),
        });
      });
      return getIndicator(context, id);
    },
  }),
);
