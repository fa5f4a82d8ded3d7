import Drawer from '@mui/material/Drawer';
import { useTranslate } from 'ra-core';
import { type ReactNode, useId, useState } from 'react';
import { usePeriod } from '../../dashboard/use-period.ts';
import { useFigureWords } from '../use-figure-words.ts';
import type { AskedFigure } from './asked.ts';
import { ExplainPanel } from './ExplainPanel.tsx';
import './explain.css';

interface ExplainedProps {
  readonly asked: AskedFigure;
  readonly value: string | null;
  /** What is said of the number beside it, for whoever hears the page read. */
  readonly about?: string | undefined;
  readonly className?: string;
  /** A grid has one stop for Tab and gives its cells none. */
  readonly tabIndex?: -1;
  readonly children: ReactNode;
}

/** A number as a button: it opens at the side what the number is made of. Escape gives the focus back. */
export function Explained(props: ExplainedProps) {
  const { asked, value, about, className, tabIndex, children } = props;
  const translate = useTranslate();
  const words = useFigureWords();
  const period = usePeriod();
  const [isOpen, setOpen] = useState(false);
  const title = useId();
  const { unit, indicator } = asked;
  const number = value === null ? translate('figures.explain.none') : words.value(value, indicator);
  return (
    <>
      <button
        type="button"
        className={className === undefined ? 'explained' : `explained ${className}`}
        tabIndex={tabIndex}
        aria-haspopup="dialog"
        // Its name is what it shows; whose number it is, and what is missing, is told after it.
        // oxlint-disable-next-line jsx-a11y/role-supports-aria-props -- every role has it since ARIA 1.3
        aria-description={translate('figures.explain.button', {
          unit: unit.fullName,
          indicator: words.name(indicator),
          period: period(asked.period),
          value: about === undefined ? number : `${number}, ${about}`,
        })}
        onClick={() => setOpen(true)}
      >
        {children}
      </button>
      {isOpen ? (
        <Drawer
          anchor="right"
          open
          onClose={() => setOpen(false)}
          slotProps={{
            paper: { role: 'dialog', 'aria-labelledby': title, className: 'explain-panel' },
          }}
        >
          <ExplainPanel asked={asked} value={value} title={title} onClose={() => setOpen(false)} />
        </Drawer>
      ) : null}
    </>
  );
}
