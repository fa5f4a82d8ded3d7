import { fullNameOf } from '@phoihop/domain/units';
import { useTranslate } from 'ra-core';
import type { ChangeText, MadeUnit } from './change-text.ts';

/** A change in one line: `Xã Đào Thịnh (04507) + Xã Việt Thành (04510) → Xã Thành Thịnh (04510)`. */
export function useChangeSentence(): (change: ChangeText) => string {
  const translate = useTranslate();
  const madeName = ({ kind, name, code }: MadeUnit) =>
    name.trim() === '' ? '…' : `${kind === '' ? name : fullNameOf(kind, name)} (${code || '…'})`;
  return (change) => {
    const { type, units, made, kind, name, parent } = change;
    const before = units.map(({ fullName, code }) => `${fullName} (${code})`).join(' + ') || '…';
    const after = made.map(madeName).join(', ');
    switch (type) {
      case 'MERGE':
      case 'SPLIT':
        return `${before} → ${after}`;
      case 'CREATE':
        return after;
      case 'ABOLISH':
        return before;
      case 'RENAME':
        return `${before} → ${kind === '' ? name || '…' : fullNameOf(kind, name || '…')}`;
      case 'CHANGE_KIND':
        return `${before} → ${kind === '' ? '…' : translate(`units.kind.${kind}`)}`;
      case 'MOVE':
        return `${before} → ${parent?.fullName ?? '…'}`;
      default:
        return type satisfies never;
    }
  };
}
