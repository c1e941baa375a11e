export type { BulkAction } from '../shapes/list/bulk-bar.tsx';
export { DataTable, type DataTableProps, type ListColumn } from '../shapes/list/data-table.tsx';
export type { ListFilter } from '../shapes/list/list-filters.tsx';
export { ListPage, type ListPageProps } from '../shapes/list/list-page.tsx';
export { ListPart, type ListPartProps } from '../shapes/list/list-part.tsx';
