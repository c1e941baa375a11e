import { Button, Progress, Upload } from 'antd';
import { useState } from 'react';
import { Icon } from '../components/icon.tsx';
import { ProblemView } from '../components/problem-view.tsx';
import { useFormat, useTextOf } from '../i18n/language.tsx';
import { ImportReportTable } from './import-report-table.tsx';
import type { ImportedRow } from './import-report.ts';

/** What the check of a file found. */
export interface ImportCheck {
  /** Names the checked file for the steps that follow. */
  readonly id: string;
  /** Titles of the columns, by name, in the order of the file. */
  readonly columns: readonly { readonly name: string; readonly title: string }[];
  readonly goodRows: number;
  readonly badRows: number;
  /** Rows with a wrong cell, and a few good ones; not necessarily all. */
  readonly rows: readonly ImportedRow[];
  /** What concerns the whole file: columns that nobody knows. */
  readonly remarks?: readonly string[];
}

export type ReportImportProgress = (share: number) => void;

/** The operations behind an import. */
export interface ImportSource {
  /** Address of the template. */
  readonly templateHref: string;
  /** Uploads and checks; nothing is imported yet. Progress from 0 to 1. */
  check(file: File, onProgress: ReportImportProgress): Promise<ImportCheck>;
  /** Imports the good rows and answers how many. */
  commit(check: ImportCheck, onProgress: ReportImportProgress): Promise<number>;
  /** Address of a file with the bad rows and why; it can be mended and uploaded again. */
  badRowsHref(check: ImportCheck): string;
}

export interface ImportWizardProps {
  readonly source: ImportSource;
  /** A check to go on with; without one, the wizard begins with a file. */
  readonly checked?: ImportCheck | undefined;
  /** What to know about the file before filling it in. */
  readonly hint?: string;
  /** Endings; `.xlsx` and `.csv` unless told. */
  readonly accept?: string;
  readonly onFinish: (imported: number) => void;
}

type State =
  | { readonly at: 'choose'; readonly error?: unknown }
  | { readonly at: 'working'; readonly doing: 'checking' | 'importing'; readonly share: number }
  | { readonly at: 'checked'; readonly check: ImportCheck; readonly error?: unknown }
  | { readonly at: 'done'; readonly check: ImportCheck; readonly imported: number };

/** Template → upload → progress → each wrong cell marked → good rows imported, bad ones to download. */
export function ImportWizard({ source, checked, hint, accept = '.xlsx,.csv', onFinish }: ImportWizardProps) {
  const t = useTextOf('ui-kit');
  const format = useFormat();
  const [state, setState] = useState<State>(checked ? { at: 'checked', check: checked } : { at: 'choose' });

  const check = async (file: File) => {
    const onProgress = (share: number) => setState({ at: 'working', doing: 'checking', share });
    onProgress(0);
    try {
      setState({ at: 'checked', check: await source.check(file, onProgress) });
    } catch (error) {
      setState({ at: 'choose', error });
    }
  };
  const commit = async (found: ImportCheck) => {
    const onProgress = (share: number) => setState({ at: 'working', doing: 'importing', share });
    onProgress(0);
    try {
      setState({ at: 'done', check: found, imported: await source.commit(found, onProgress) });
    } catch (error) {
      setState({ at: 'checked', check: found, error });
    }
  };

  if (state.at === 'choose') {
    return (
      <div className="px-import">
        <p>
          {hint} <a href={source.templateHref}>{t('import.template')}</a>
        </p>
        {state.error !== undefined && <ProblemView error={state.error} />}
        <Upload.Dragger
          accept={accept}
          showUploadList={false}
          beforeUpload={file => {
            void check(file);
            return false;
          }}
        >
          <p className="px-import-icon">
            <Icon name="spreadsheet" />
          </p>
          <p>{t('import.choose')}</p>
          <p className="px-quiet">{t('import.accepts', { endings: accept.replaceAll(',', ' ') })}</p>
        </Upload.Dragger>
      </div>
    );
  }

  if (state.at === 'working') {
    return (
      <div className="px-import" role="status">
        <p>{t(`import.${state.doing}`)}</p>
        <Progress
          percent={Math.round(state.share * 100)}
          showInfo={state.share > 0}
          status="active"
          aria-label={t(`import.${state.doing}`)}
        />
      </div>
    );
  }

  const { goodRows, badRows, remarks = [] } = state.check;
  const badRowsLink = badRows > 0 && (
    <Button icon={<Icon name="download" />} href={source.badRowsHref(state.check)}>
      {t('import.downloadBad', { count: badRows })}
    </Button>
  );

  if (state.at === 'done') {
    return (
      <div className="px-import" role="status">
        <p className="px-import-done">
          <Icon name="done" />{' '}
          {t('import.imported', { count: state.imported, rows: format.number(state.imported) })}
        </p>
        <div className="px-form-actions">
          <Button type="primary" onClick={() => onFinish(state.imported)}>
            {t('finish')}
          </Button>
          {badRowsLink}
        </div>
      </div>
    );
  }

  const isEmpty = goodRows + badRows === 0;
  return (
    <div className="px-import">
      <p role="status">
        {isEmpty
          ? t('import.nothing')
          : t('import.found', { good: format.number(goodRows), bad: format.number(badRows) })}
      </p>
      {remarks.map(remark => (
        <p key={remark} className="px-remark">
          <Icon name="info" /> {remark}
        </p>
      ))}
      {state.error !== undefined && <ProblemView error={state.error} />}
      <div className="px-form-actions">
        <Button type="primary" disabled={goodRows === 0} onClick={() => void commit(state.check)}>
          {t('import.commit', { count: goodRows, rows: format.number(goodRows) })}
        </Button>
        {badRowsLink}
        <Button type="text" onClick={() => setState({ at: 'choose' })}>
          {t('import.another')}
        </Button>
      </div>
      {!isEmpty && <ImportReportTable columns={state.check.columns} rows={state.check.rows} />}
    </div>
  );
}
