import { useState, type ReactNode } from 'react';
import type { Translate } from '../i18n/texts.ts';

export interface QuestionCardProps {
  readonly name: string;
  /** As people count, over all pages. */
  readonly number: number;
  readonly problems: readonly string[];
  /** Undefined where there is no way further. */
  readonly onUp: (() => void) | undefined;
  readonly onDown: (() => void) | undefined;
  readonly onRemove: () => void;
  readonly onDragStart: () => void;
  /** Whether something is being dragged that may be dropped here. */
  readonly isTarget: boolean;
  readonly onDrop: () => void;
  readonly t: Translate;
  readonly children: ReactNode;
}

/** The frame of a question in the builder: its number, how to move and remove it, and what is wrong with it. */
export function QuestionCard(props: QuestionCardProps) {
  const { name, problems, isTarget, t } = props;
  const [isOver, setIsOver] = useState(false);
  const title = t('builder.question', { number: props.number });
  const classes = [
    'pxf-question',
    problems.length > 0 && 'pxf-wrong',
    isTarget && isOver && 'pxf-over',
  ].filter(Boolean);
  const step = (action: 'up' | 'down', arrow: string, onClick: (() => void) | undefined) => (
    <button
      type="button"
      data-action={action}
      disabled={!onClick}
      aria-label={`${t(`builder.${action}`)}: ${title}`}
      onClick={onClick}
    >
      {arrow}
    </button>
  );
  return (
    <div
      className={classes.join(' ')}
      data-question={name}
      role="group"
      aria-label={title}
      onDragOver={event => {
        if (!isTarget) return;
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={event => {
        event.preventDefault();
        setIsOver(false);
        props.onDrop();
      }}
    >
      <div className="pxf-bar">
        <span
          className="pxf-handle"
          draggable
          title={t('builder.drag')}
          aria-hidden
          onDragStart={event => {
            // Firefox drags only what carries something.
            event.dataTransfer.setData('text/plain', name);
            props.onDragStart();
          }}
        >
          ⠿
        </span>
        <strong>{title}</strong>
        {step('up', '↑', props.onUp)}
        {step('down', '↓', props.onDown)}
        <button type="button" aria-label={`${t('builder.remove')}: ${title}`} onClick={props.onRemove}>
          {t('builder.remove')}
        </button>
      </div>
      {props.children}
      {problems.map(problem => (
        <p key={problem} className="pxf-problem" role="alert">
          {problem}
        </p>
      ))}
    </div>
  );
}
