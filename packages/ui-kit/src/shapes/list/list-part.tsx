import { Button } from 'antd';
import { useRef, useState, type ReactNode } from 'react';
import type { ListSource } from '../../api/create-api.ts';
import { EmptyState, type EmptyStateProps } from '../../components/empty-state.tsx';
import { Icon } from '../../components/icon.tsx';
import { Loading } from '../../components/loading.tsx';
import { ProblemView } from '../../components/problem-view.tsx';
import { useFormat, useTextOf } from '../../i18n/language.tsx';
import { usePluginId } from '../../plugin-ui/plugin-context.ts';
import { useSearch } from '../../router/use-search.ts';
import { BulkBar, type BulkAction } from './bulk-bar.tsx';
import { DataTable, type ListColumn } from './data-table.tsx';
import { ListFilters, type ListFilter } from './list-filters.tsx';
import { usePages, type Pages } from './use-pages.ts';
import { ViewMenu } from './view-menu.tsx';

export interface ListPartProps<Row> {
  /** Says what the rows are. */
  readonly label: string;
  /** `needs.list('GET /needs')`. */
  readonly source: ListSource<Row>;
  readonly columns: readonly ListColumn<Row>[];
  readonly rowKey: (row: Row) => string;
  /** Where the primary column leads. */
  readonly rowHref?: (row: Row) => string | undefined;
  /** What the primary column does, where it leads to no page. */
  readonly onRowClick?: (row: Row) => void;
  readonly filters?: readonly ListFilter[];
  readonly bulkActions?: readonly BulkAction<Row>[];
  /** What concerns the list as a whole: to add to it. */
  readonly actions?: ReactNode;
  /** Shown when there is nothing yet, without any filter. */
  readonly empty: EmptyStateProps;
  /** 20 unless told; at most 200. */
  readonly pageSize?: number;
}

/** A list with filters, saved views, paging by the server, and bulk actions. */
export function ListPart<Row>(props: ListPartProps<Row>) {
  const { source, filters = [], bulkActions = [], rowKey } = props;
  const t = useTextOf('ui-kit');
  const plugin = usePluginId();
  const search = useSearch();
  const used = usedFilters(filters, search.values);
  const pages = usePages(source, used, props.pageSize ?? 20);
  const [selected, setSelected] = useState<ReadonlyMap<string, Row>>(new Map());
  const select = (rows: readonly Row[], isSelected: boolean) =>
    setSelected(current => {
      const next = new Map(current);
      for (const row of rows) {
        if (isSelected) next.set(rowKey(row), row);
        else next.delete(rowKey(row));
      }
      return next;
    });
  const clear = () => setSelected(new Map());
  const isFiltered = Object.keys(used).length > 0;
  const { page } = pages;
  const head = useRef<HTMLDivElement>(null);
  const isEmpty = !isFiltered && page.data?.items.length === 0 && !page.isPlaceholderData;

  return (
    <div className="px-list">
      <div className="px-list-head" ref={head}>
        {filters.length > 0 && !isEmpty && (
          <div className="px-filters" role="search">
            <ListFilters filters={filters} search={search} />
            <ViewMenu
              id={`${plugin}.${source.key.slice(0, 2).join('.')}`}
              filters={filters}
              search={search}
            />
            {isFiltered && (
              <Button
                type="text"
                onClick={() =>
                  search.set(Object.fromEntries(Object.keys(used).map(name => [name, undefined])))
                }
              >
                {t('list.clearFilters')}
              </Button>
            )}
          </div>
        )}
        <Total total={page.isPending ? undefined : pages.total} />
        {props.actions && <div className="px-actions">{props.actions}</div>}
      </div>
      {selected.size > 0 && (
        <BulkBar
          rows={[...selected.values()]}
          actions={bulkActions}
          onClear={clear}
          onDone={() => {
            clear();
            void page.refetch();
          }}
        />
      )}
      {page.isPending ? (
        <Loading />
      ) : page.isError ? (
        <ProblemView error={page.error} onRetry={() => void page.refetch()} />
      ) : page.data.items.length === 0 ? (
        isFiltered ? (
          <EmptyState icon="search" title={t('list.noneFound')} hint={t('list.noneFoundHint')} />
        ) : (
          <EmptyState {...props.empty} />
        )
      ) : (
        <>
          <DataTable
            label={props.label}
            columns={props.columns}
            rows={page.data.items}
            rowKey={rowKey}
            rowHref={props.rowHref}
            onRowClick={props.onRowClick}
            selection={
              bulkActions.length > 0 ? { keys: new Set(selected.keys()), onChange: select } : undefined
            }
          />
          <Pager pages={pages} onTurn={() => head.current?.scrollIntoView({ block: 'nearest' })} />
        </>
      )}
    </div>
  );
}

/** How many rows there are; said anew when a filter changes it. */
function Total({ total }: { readonly total: number | undefined }) {
  const t = useTextOf('ui-kit');
  const format = useFormat();
  return (
    <span className="px-total px-quiet" role="status">
      {total !== undefined && total > 0 && t('list.total', { total: format.number(total), count: total })}
    </span>
  );
}

interface PagerProps<Row> {
  readonly pages: Pages<Row>;
  readonly onTurn: () => void;
}

/** One page back or on; the next one is read from its top. */
function Pager<Row>({ pages, onTurn }: PagerProps<Row>) {
  const t = useTextOf('ui-kit');
  const { number, count, goBack, goOn } = pages;
  if (!goBack && !goOn) return null;
  const turn = (go: () => void) => () => {
    go();
    onTurn();
  };
  return (
    <nav className="px-pager" aria-label={t('list.pages')}>
      <Button
        icon={<Icon name="previous" label={t('list.previous')} />}
        disabled={!goBack}
        onClick={goBack && turn(goBack)}
      />
      <span aria-current="page">{t(count ? 'list.pageOf' : 'list.page', { number, pages: count })}</span>
      <Button
        icon={<Icon name="next" label={t('list.next')} />}
        disabled={!goOn}
        onClick={goOn && turn(goOn)}
      />
    </nav>
  );
}

function usedFilters(filters: readonly ListFilter[], values: Readonly<Record<string, string>>) {
  return Object.fromEntries(
    filters.flatMap(({ name }) => (values[name] ? [[name, values[name]] as const] : [])),
  );
}
