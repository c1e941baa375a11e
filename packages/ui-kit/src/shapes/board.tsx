import { Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTextOf } from '../i18n/language.tsx';

export interface BoardColumn {
  readonly key: string;
  readonly title: string;
}

export interface BoardProps<Card> {
  readonly label: string;
  readonly columns: readonly BoardColumn[];
  readonly cards: readonly Card[];
  readonly cardKey: (card: Card) => string;
  readonly cardName: (card: Card) => string;
  readonly columnOf: (card: Card) => string;
  readonly renderCard: (card: Card) => ReactNode;
  /** Where a card may go; without `onMove` the board is only read. */
  readonly targetsOf?: (card: Card) => readonly string[];
  readonly onMove?: (card: Card, column: string) => void;
}

/** Cards in columns by state. A card is dragged, or moved by the choice on it: keyboard and phone can do the same. */
export function Board<Card>(board: BoardProps<Card>) {
  const t = useTextOf('ui-kit');
  const [dragged, setDragged] = useState<string>();
  const { columns, cards, cardKey, columnOf, onMove } = board;
  const targetsOf = (card: Card) =>
    onMove
      ? (board.targetsOf?.(card) ?? columns.map(({ key }) => key)).filter(key => key !== columnOf(card))
      : [];
  const draggedCard = cards.find(card => cardKey(card) === dragged);
  return (
    <div className="px-board" role="group" aria-label={board.label}>
      {columns.map(column => {
        const here = cards.filter(card => columnOf(card) === column.key);
        const isTarget = draggedCard !== undefined && targetsOf(draggedCard).includes(column.key);
        return (
          <section
            key={column.key}
            className={isTarget ? 'px-board-column px-board-target' : 'px-board-column'}
            aria-label={column.title}
            onDragOver={event => isTarget && event.preventDefault()}
            onDrop={() => {
              if (isTarget) onMove?.(draggedCard, column.key);
              setDragged(undefined);
            }}
          >
            <h2>
              {column.title} <span className="px-quiet">{here.length}</span>
            </h2>
            {here.length === 0 && <p className="px-quiet">{t('board.empty')}</p>}
            <ul>
              {here.map(card => (
                <li
                  key={cardKey(card)}
                  className="px-board-card"
                  draggable={targetsOf(card).length > 0}
                  onDragStart={() => setDragged(cardKey(card))}
                  onDragEnd={() => setDragged(undefined)}
                >
                  {board.renderCard(card)}
                  {targetsOf(card).length > 0 && (
                    <Select
                      size="small"
                      aria-label={t('board.moveCard', { card: board.cardName(card) })}
                      placeholder={t('board.move')}
                      value={null}
                      popupMatchSelectWidth={false}
                      options={columns
                        .filter(({ key }) => targetsOf(card).includes(key))
                        .map(({ key, title }) => ({ value: key, label: title }))}
                      onChange={(key: string | null) => key && onMove?.(card, key)}
                    />
                  )}
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
