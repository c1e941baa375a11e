import { Button } from 'antd';
import { useState } from 'react';
import { Icon, type IconName } from '../../components/icon.tsx';
import { useConfirm, useNotice } from '../../notice/use-notice.ts';
import { useTextOf } from '../../i18n/language.tsx';

/** Something done to many rows at once. */
export interface BulkAction<Row> {
  readonly id: string;
  readonly label: string;
  readonly icon?: IconName;
  readonly isDangerous?: boolean;
  /** Asked first, for what cannot be undone. */
  readonly confirm?: (rows: readonly Row[]) => string;
  /** Does it; what is returned undoes it. */
  readonly run: (rows: readonly Row[]) => Promise<void | (() => Promise<void>)>;
}

export interface BulkBarProps<Row> {
  readonly rows: readonly Row[];
  readonly actions: readonly BulkAction<Row>[];
  readonly onDone: () => void;
  readonly onClear: () => void;
}

/** How many rows are selected, and what to do with them. */
export function BulkBar<Row>({ rows, actions, onDone, onClear }: BulkBarProps<Row>) {
  const t = useTextOf('ui-kit');
  const notice = useNotice();
  const confirm = useConfirm();
  const [running, setRunning] = useState<string>();
  const run = async (action: BulkAction<Row>) => {
    if (action.confirm && !(await confirm({ title: action.confirm(rows), isDangerous: action.isDangerous })))
      return;
    setRunning(action.id);
    try {
      const undo = await action.run(rows);
      notice.done(
        t('list.bulkDone', { action: action.label, count: rows.length }),
        undo && {
          undo: async () => {
            await undo();
            onDone();
          },
        },
      );
      onDone();
    } catch (error) {
      notice.failed(error);
    } finally {
      setRunning(undefined);
    }
  };
  return (
    <div className="px-bulk" role="toolbar" aria-label={t('list.bulk')}>
      <strong>{t('list.selected', { count: rows.length })}</strong>
      {actions.map(action => (
        <Button
          key={action.id}
          danger={action.isDangerous ?? false}
          icon={action.icon && <Icon name={action.icon} />}
          loading={running === action.id}
          disabled={running !== undefined}
          onClick={() => void run(action)}
        >
          {action.label}
        </Button>
      ))}
      <Button type="text" onClick={onClear}>
        {t('list.clearSelection')}
      </Button>
    </div>
  );
}
