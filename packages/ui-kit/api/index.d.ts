// The types that others build against, as the compiler emits them. A test holds them to the code;
// `vitest run -u` takes a change over.

// api/create-api.d.ts
import type { Api } from '@peixun/plugin-api';
import { type UseMutationResult, type UseQueryResult } from '@tanstack/react-query';
import type { InputOf, ItemOf, MaybeInput, OutputOf } from './operation-types.ts';
import type { ProblemError } from './problem-error.ts';
export interface ListAnswer<Item> {
  readonly items: readonly Item[];
  readonly nextCursor?: string | undefined;
  readonly total?: number | undefined;
}
export interface ListSource<Item> {
  readonly key: readonly unknown[];
  load(query: Readonly<Record<string, unknown>>, signal: AbortSignal): Promise<ListAnswer<Item>>;
}
export interface CommandOptions {
  readonly refresh?: boolean;
  readonly anonymous?: boolean;
}
export interface ApiClient<Operations extends Api> {
  useOperation<Key extends keyof Operations & string>(operation: Key, ...input: [...MaybeInput<Operations[Key]>, options?: { readonly enabled?: boolean; readonly refetchInterval?: number | false }]): UseQueryResult<OutputOf<Operations[Key]>, ProblemError>;
  useCommand<Key extends keyof Operations & string>(operation: Key, options?: CommandOptions): UseMutationResult<OutputOf<Operations[Key]>, ProblemError, InputOf<Operations[Key]>>;
  call<Key extends keyof Operations & string>(operation: Key, ...input: MaybeInput<Operations[Key]>): Promise<OutputOf<Operations[Key]>>;
  list<Key extends keyof Operations & string>(operation: Key, input?: {
    readonly params?: InputOf<Operations[Key]> extends { params: infer P } ? P : never;
    readonly query?: Readonly<Record<string, unknown>>;
  }): ListSource<ItemOf<Operations[Key]>>;
  href<Key extends keyof Operations & string>(operation: Key, ...input: MaybeInput<Operations[Key]>): string;
}
export declare function createApi<Operations extends Api>(plugin: string): ApiClient<Operations>;
export declare function useRefresh(plugin: string): () => Promise<void>;

// api/operation-types.d.ts
import type { FileResponse, Operation, Upload } from '@peixun/plugin-api';
import type { z } from 'zod';
type Simplify<Type> = {
  [Key in keyof Type]: Type[Key];
};
type Sent<Schema extends z.ZodType> = z.input<Schema> extends infer Input extends object ? Simplify<{
  [Key in keyof Input]: unknown extends Input[Key] ? z.output<Schema>[Key & keyof z.output<Schema>] : Input[Key];
}> : z.input<Schema>;
type Part<Name extends string, Type> = object extends Type ? {
  readonly [Key in Name]?: Type;
} : {
  readonly [Key in Name]: Type;
};
type PartOf<Name extends string, Schema> = Schema extends Upload ? {
  readonly body: Blob;
} : Schema extends z.ZodType ? Part<Name, Sent<Schema>> : object;
export type InputOf<Op extends Operation> = Simplify<PartOf<'params', Op['params']> & PartOf<'query', Op['query']> & PartOf<'body', Op['body']>>;
export type OutputOf<Op extends Operation> = Op['response'] extends FileResponse ? Blob : Op['response'] extends z.ZodType ? z.output<Op['response']> : undefined;
export type MaybeInput<Op extends Operation> = object extends InputOf<Op> ? [input?: InputOf<Op>] : [input: InputOf<Op>];
export type ItemOf<Op extends Operation> = OutputOf<Op> extends {
  items: readonly (infer Item)[];
} ? Item : never;
export {};

// api/problem-error.d.ts
import type { Issue } from '@peixun/plugin-api';
export interface Problem {
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly detail?: string;
  readonly issues?: readonly Issue[];
}
export declare class ProblemError extends Error {
  readonly name = "ProblemError";
  readonly status: number;
  readonly code: string;
  readonly detail: string | undefined;
  readonly issues: readonly Issue[];
  constructor(problem: Problem, options?: ErrorOptions);
}
export declare function problemOf(response: Response): Promise<ProblemError>;

// api/queries.d.ts
import { QueryClient } from '@tanstack/react-query';
export declare function createQueries(): QueryClient;

// api/request.d.ts
export interface CallInput {
  readonly params?: Readonly<Record<string, unknown>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
}
export declare function pathOf(operation: string, input?: CallInput): string;
export declare function addressOf(plugin: string, operation: string, input?: CallInput): string;
export interface RequestOptions {
  readonly signal?: AbortSignal;
  readonly idempotencyKey?: string;
}
export declare function request(method: string, address: string, body?: unknown, options?: RequestOptions): Promise<unknown>;
export declare function newIdempotencyKey(): string;

// components/empty-state.d.ts
import type { ReactNode } from 'react';
import { type IconName } from './icon.tsx';
export interface EmptyStateProps {
  readonly title: string;
  readonly hint: string;
  readonly icon?: IconName;
  readonly action?: ReactNode;
}
export declare function EmptyState({ title, hint, icon, action }: EmptyStateProps): JSX.Element;

// components/error-boundary.d.ts
import { Component, type ReactNode } from 'react';
export interface ErrorBoundaryProps {
  readonly children: ReactNode;
  readonly onRetry?: () => void;
}
export declare class ErrorBoundary extends Component<ErrorBoundaryProps, {
  readonly error?: unknown;
}> {
  state: { readonly error?: unknown };
  static getDerivedStateFromError(error: unknown): { error: unknown };
  render(): string | number | bigint | boolean | JSX.Element | Iterable<ReactNode> | Promise<string | number | bigint | boolean | Iterable<ReactNode> | ReactElement<unknown, string | JSXElementConstructor<any>> | ReactPortal | null | undefined> | null | undefined;
}

// components/figure.d.ts
import type { ReactNode } from 'react';
export interface FigureProps {
  readonly label: string;
  readonly value: ReactNode;
  readonly note?: ReactNode;
  readonly to?: string;
  readonly onOpen?: () => void;
}
export declare function Figure({ label, value, note, to, onOpen }: FigureProps): JSX.Element;

// components/icon.d.ts
declare const icons: {
  readonly home: ForwardRefExoticComponent<Omit<AntdIconProps, "ref"> & RefAttributes<HTMLSpanElement>>;
  readonly menu: ForwardRefExoticComponent<Omit<AntdIconProps, "ref"> & RefAttributes<HTMLSpanElement>>;
  readonly search: ForwardRefExoticComponent<Omit<AntdIconProps, "ref"> & RefAttributes<HTMLSpanElement>>;
  readonly bell: ForwardRefExoticComponent<Omit<AntdIconProps, "ref"> & RefAttributes<HTMLSpanElement>>;
  readonly user: ForwardRefExoticComponent<Omit<AntdIconProps, "ref"> & RefAttributes<HTMLSpanElement>>;
  readonly people: ForwardRefExoticComponent<Omit<AntdIconProps, "ref"> & RefAttributes<HTMLSpanElement>>;
  readonly units: ForwardRefExoticComponent<Omit<AntdIconProps, "ref"> & RefAttributes<HTMLSpanElement>>;
  readonly post: ForwardRefExoticComponent<Omit<AntdIconProps, "ref"> & RefAttributes<HTMLSpanElement>>;
  readonly audience: ForwardRefExoticComponent<Omit<AntdIconProps, "ref"> & RefAttributes<HTMLSpanElement>>;
  readonly roles: ForwardRefExoticComponent<Omit<AntdIconProps, "ref"> & RefAttributes<HTMLSpanElement>>;
  readonly key: ForwardRefExoticComponent<Omit<AntdIconProps, "ref"> & RefAttributes<HTMLSpanElement>>;
  readonly session: ForwardRefExoticComponent<Omit<AntdIconProps, "ref"> & RefAttributes<HTMLSpanElement>>;
  readonly audit: ForwardRefExoticComponent<Omit<AntdIconProps, "ref"> & RefAttributes<HTMLSpanElement>>;
  readonly event: ForwardRefExoticComponent<Omit<AntdIconProps, "ref"> & RefAttributes<HTMLSpanElement>>;
  readonly plugin: ForwardRefExoticComponent<Omit<AntdIconProps, "ref"> & RefAttributes<HTMLSpanElement>>;
  readonly settings: ForwardRefExoticComponent<Omit<AntdIconProps, "ref"> & RefAttributes<HTMLSpanElement>>;
  readonly language: ForwardRefExoticComponent<Omit<AntdIconProps, "ref"> & RefAttributes<HTMLSpanElement>>;
  readonly textSize: ForwardRefExoticComponent<Omit<AntdIconProps, "ref"> & RefAttributes<HTMLSpanElement>>;
  readonly signOut: ForwardRefExoticComponent<Omit<AntdIconProps, "ref"> & RefAttributes<HTMLSpanElement>>;
  readonly signIn: ForwardRefExoticComponent<Omit<AntdIconProps, "ref"> & RefAttributes<HTMLSpanElement>>;
  readonly county: ForwardRefExoticComponent<Omit<AntdIconProps, "ref"> & RefAttributes<HTMLSpanElement>>;
  readonly add: ForwardRefExoticComponent<Omit<AntdIconProps, "ref"> & RefAttributes<HTMLSpanElement>>;
  readonly edit: ForwardRefExoticComponent<Omit<AntdIconProps, "ref"> & RefAttributes<HTMLSpanElement>>;
  readonly remove: ForwardRefExoticComponent<Omit<AntdIconProps, "ref"> & RefAttributes<HTMLSpanElement>>;
  readonly close: ForwardRefExoticComponent<Omit<AntdIconProps, "ref"> & RefAttributes<HTMLSpanElement>>;
  readonly check: ForwardRefExoticComponent<Omit<AntdIconProps, "ref"> & RefAttributes<HTMLSpanElement>>;
  readonly done: ForwardRefExoticComponent<Omit<AntdIconProps, "ref"> & RefAttributes<HTMLSpanElement>>;
  readonly warning: ForwardRefExoticComponent<Omit<AntdIconProps, "ref"> & RefAttributes<HTMLSpanElement>>;
  readonly info: ForwardRefExoticComponent<Omit<AntdIconProps, "ref"> & RefAttributes<HTMLSpanElement>>;
  readonly question: ForwardRefExoticComponent<Omit<AntdIconProps, "ref"> & RefAttributes<HTMLSpanElement>>;
  readonly offline: ForwardRefExoticComponent<Omit<AntdIconProps, "ref"> & RefAttributes<HTMLSpanElement>>;
  readonly inbox: ForwardRefExoticComponent<Omit<AntdIconProps, "ref"> & RefAttributes<HTMLSpanElement>>;
  readonly upload: ForwardRefExoticComponent<Omit<AntdIconProps, "ref"> & RefAttributes<HTMLSpanElement>>;
  readonly download: ForwardRefExoticComponent<Omit<AntdIconProps, "ref"> & RefAttributes<HTMLSpanElement>>;
  readonly file: ForwardRefExoticComponent<Omit<AntdIconProps, "ref"> & RefAttributes<HTMLSpanElement>>;
  readonly spreadsheet: ForwardRefExoticComponent<Omit<AntdIconProps, "ref"> & RefAttributes<HTMLSpanElement>>;
  readonly print: ForwardRefExoticComponent<Omit<AntdIconProps, "ref"> & RefAttributes<HTMLSpanElement>>;
  readonly filter: ForwardRefExoticComponent<Omit<AntdIconProps, "ref"> & RefAttributes<HTMLSpanElement>>;
  readonly bookmark: ForwardRefExoticComponent<Omit<AntdIconProps, "ref"> & RefAttributes<HTMLSpanElement>>;
  readonly more: ForwardRefExoticComponent<Omit<AntdIconProps, "ref"> & RefAttributes<HTMLSpanElement>>;
  readonly back: ForwardRefExoticComponent<Omit<AntdIconProps, "ref"> & RefAttributes<HTMLSpanElement>>;
  readonly next: ForwardRefExoticComponent<Omit<AntdIconProps, "ref"> & RefAttributes<HTMLSpanElement>>;
  readonly previous: ForwardRefExoticComponent<Omit<AntdIconProps, "ref"> & RefAttributes<HTMLSpanElement>>;
  readonly down: ForwardRefExoticComponent<Omit<AntdIconProps, "ref"> & RefAttributes<HTMLSpanElement>>;
  readonly up: ForwardRefExoticComponent<Omit<AntdIconProps, "ref"> & RefAttributes<HTMLSpanElement>>;
  readonly calendar: ForwardRefExoticComponent<Omit<AntdIconProps, "ref"> & RefAttributes<HTMLSpanElement>>;
  readonly clock: ForwardRefExoticComponent<Omit<AntdIconProps, "ref"> & RefAttributes<HTMLSpanElement>>;
  readonly place: ForwardRefExoticComponent<Omit<AntdIconProps, "ref"> & RefAttributes<HTMLSpanElement>>;
  readonly star: ForwardRefExoticComponent<Omit<AntdIconProps, "ref"> & RefAttributes<HTMLSpanElement>>;
  readonly need: ForwardRefExoticComponent<Omit<AntdIconProps, "ref"> & RefAttributes<HTMLSpanElement>>;
  readonly ranking: ForwardRefExoticComponent<Omit<AntdIconProps, "ref"> & RefAttributes<HTMLSpanElement>>;
  readonly questionnaire: ForwardRefExoticComponent<Omit<AntdIconProps, "ref"> & RefAttributes<HTMLSpanElement>>;
  readonly proposal: ForwardRefExoticComponent<Omit<AntdIconProps, "ref"> & RefAttributes<HTMLSpanElement>>;
  readonly priority: ForwardRefExoticComponent<Omit<AntdIconProps, "ref"> & RefAttributes<HTMLSpanElement>>;
  readonly theme: ForwardRefExoticComponent<Omit<AntdIconProps, "ref"> & RefAttributes<HTMLSpanElement>>;
  readonly chart: ForwardRefExoticComponent<Omit<AntdIconProps, "ref"> & RefAttributes<HTMLSpanElement>>;
  readonly dashboard: ForwardRefExoticComponent<Omit<AntdIconProps, "ref"> & RefAttributes<HTMLSpanElement>>;
  readonly trend: ForwardRefExoticComponent<Omit<AntdIconProps, "ref"> & RefAttributes<HTMLSpanElement>>;
  readonly teacher: ForwardRefExoticComponent<Omit<AntdIconProps, "ref"> & RefAttributes<HTMLSpanElement>>;
  readonly pool: ForwardRefExoticComponent<Omit<AntdIconProps, "ref"> & RefAttributes<HTMLSpanElement>>;
  readonly review: ForwardRefExoticComponent<Omit<AntdIconProps, "ref"> & RefAttributes<HTMLSpanElement>>;
  readonly class: ForwardRefExoticComponent<Omit<AntdIconProps, "ref"> & RefAttributes<HTMLSpanElement>>;
  readonly course: ForwardRefExoticComponent<Omit<AntdIconProps, "ref"> & RefAttributes<HTMLSpanElement>>;
  readonly video: ForwardRefExoticComponent<Omit<AntdIconProps, "ref"> & RefAttributes<HTMLSpanElement>>;
  readonly certificate: ForwardRefExoticComponent<Omit<AntdIconProps, "ref"> & RefAttributes<HTMLSpanElement>>;
  readonly trophy: ForwardRefExoticComponent<Omit<AntdIconProps, "ref"> & RefAttributes<HTMLSpanElement>>;
  readonly money: ForwardRefExoticComponent<Omit<AntdIconProps, "ref"> & RefAttributes<HTMLSpanElement>>;
  readonly message: ForwardRefExoticComponent<Omit<AntdIconProps, "ref"> & RefAttributes<HTMLSpanElement>>;
  readonly link: ForwardRefExoticComponent<Omit<AntdIconProps, "ref"> & RefAttributes<HTMLSpanElement>>;
  readonly copy: ForwardRefExoticComponent<Omit<AntdIconProps, "ref"> & RefAttributes<HTMLSpanElement>>;
  readonly lock: ForwardRefExoticComponent<Omit<AntdIconProps, "ref"> & RefAttributes<HTMLSpanElement>>;
  readonly unlock: ForwardRefExoticComponent<Omit<AntdIconProps, "ref"> & RefAttributes<HTMLSpanElement>>;
  readonly refresh: ForwardRefExoticComponent<Omit<AntdIconProps, "ref"> & RefAttributes<HTMLSpanElement>>;
  readonly undo: ForwardRefExoticComponent<Omit<AntdIconProps, "ref"> & RefAttributes<HTMLSpanElement>>;
  readonly move: ForwardRefExoticComponent<Omit<AntdIconProps, "ref"> & RefAttributes<HTMLSpanElement>>;
  readonly eye: ForwardRefExoticComponent<Omit<AntdIconProps, "ref"> & RefAttributes<HTMLSpanElement>>;
  readonly hidden: ForwardRefExoticComponent<Omit<AntdIconProps, "ref"> & RefAttributes<HTMLSpanElement>>;
  readonly phone: ForwardRefExoticComponent<Omit<AntdIconProps, "ref"> & RefAttributes<HTMLSpanElement>>;
  readonly history: ForwardRefExoticComponent<Omit<AntdIconProps, "ref"> & RefAttributes<HTMLSpanElement>>;
  readonly database: ForwardRefExoticComponent<Omit<AntdIconProps, "ref"> & RefAttributes<HTMLSpanElement>>;
  readonly branch: ForwardRefExoticComponent<Omit<AntdIconProps, "ref"> & RefAttributes<HTMLSpanElement>>;
};
export type IconName = keyof typeof icons;
export declare const iconNames: readonly IconName[];
export interface IconProps {
  readonly name: IconName | (string & {});
  readonly label?: string;
}
export declare function Icon({ name, label }: IconProps): JSX.Element;
export {};

// components/loading.d.ts
export declare function Loading(): JSX.Element;

// components/modal.d.ts
import { type ModalProps } from 'antd';
export declare function Modal(props: ModalProps): JSX.Element;

// components/on-demand.d.ts
import { type ComponentType } from 'react';
type Load<Props> = () => Promise<ComponentType<Props>>;
export declare function onDemand<Props extends object>(load: Load<Props>, Fallback?: ComponentType): ComponentType<Props>;
export declare function Nothing(): null;
export {};

// components/problem-view.d.ts
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
export interface ProblemViewProps {
  readonly error: unknown;
  readonly onRetry?: (() => void) | undefined;
  readonly isPart?: boolean;
  readonly isAnswer?: boolean;
}
export declare function ProblemView({ error, onRetry, isPart, isAnswer }: ProblemViewProps): JSX.Element;
export interface QueryProps<Data> {
  readonly of: UseQueryResult<Data, Error>;
  readonly children: (data: Data) => ReactNode;
}
export declare function Query<Data>({ of, children }: QueryProps<Data>): string | number | bigint | boolean | JSX.Element | Iterable<ReactNode> | Promise<string | number | bigint | boolean | Iterable<ReactNode> | ReactElement<unknown, string | JSXElementConstructor<any>> | ReactPortal | null | undefined> | null | undefined;

// components/qr-code.d.ts
export interface QrCodeProps {
  readonly value: string;
  readonly label: string;
  readonly size?: number;
}
export declare function QrCode({ value, label, size }: QrCodeProps): JSX.Element;

// components/select.d.ts
import { Select as AntSelect } from 'antd';
export declare const Select: typeof AntSelect;

// components/tree-select.d.ts
import { TreeSelect as AntTreeSelect } from 'antd';
export declare const TreeSelect: typeof AntTreeSelect;

// connection/connection.d.ts
import type { Language } from '@peixun/plugin-api';
export interface Connection {
  readonly basePath: string;
  readonly countyId: string;
  readonly language: () => Language;
  readonly onSignedOut: () => void;
}
export declare function connect(to: Connection): void;
export declare function connection(): Connection;

// county/county-context.d.ts
import type { CountyProfile, CountyView, Me } from './county-view.ts';
export declare const CountyContext: Context<CountyView>;
export declare function useCountyView(): CountyView;
export declare function useCounty(): CountyProfile | undefined;
export declare function useMe(): Me | undefined;
export declare function useAllowed(permission: string): boolean;
export declare function usePluginEnabled(id: string): boolean;

// county/county-view.d.ts
import type { Language, Text, UiNavigationItem, UiPage, UiSlotContribution, UiWidget } from '@peixun/plugin-api';
export interface CountyProfile {
  readonly id: string;
  readonly name: Text;
  readonly timeZone: string;
  readonly languages: readonly Language[];
  readonly branding: {
    readonly productName?: Text;
    readonly logoText?: string;
    readonly accentColor?: string;
  };
}
export interface Me {
  readonly accountId: string;
  readonly personId: string | null;
  readonly name: string;
  readonly unitId: string | null;
  readonly roles: readonly { readonly id: string; readonly title: Text; readonly unitId: string | null }[];
  readonly permissions: Readonly<Record<string, 'all' | readonly string[]>>;
}
export interface PluginView {
  readonly id: string;
  readonly version: string;
  readonly title: Text;
  readonly uiUrl: string;
  readonly pages: readonly UiPage[];
  readonly navigation: readonly UiNavigationItem[];
  readonly widgets: readonly UiWidget[];
  readonly slots: readonly UiSlotContribution[];
}
export interface CountyView {
  readonly county?: CountyProfile;
  readonly me?: Me;
  readonly plugins: readonly PluginView[];
  readonly failing: readonly { readonly id: string; readonly title: Text }[];
}

// data/audience-picker.d.ts
import type { PickerProps } from './picker-props.ts';
export type AudiencePickerProps = PickerProps;
export declare function AudiencePicker(props: AudiencePickerProps): JSX.Element;

// data/kernel-api.d.ts
import type { Audience, Person, Post, Unit } from '@peixun/plugin-api';
import { type UseQueryResult } from '@tanstack/react-query';
interface Rows<Item> {
  readonly items: readonly Item[];
}
export declare function useUnits(): UseQueryResult<Rows<Unit>>;
export declare function useAudiences(): UseQueryResult<Rows<Audience>>;
export declare function usePosts(): UseQueryResult<Rows<Post>>;
export declare function usePeople(name: string, unitId?: string): UseQueryResult<Rows<Person>>;
export {};

// data/person-picker.d.ts
import type { Person } from '@peixun/plugin-api';
import type { PickerProps } from './picker-props.ts';
export type PersonPickerProps = PickerProps & {
  readonly unitId?: string;
  readonly known?: readonly Pick<Person, 'id' | 'name'>[];
};
export declare function PersonPicker({ label, unitId, disabled, known, id, multiple, value, onChange }: PersonPickerProps): JSX.Element;

// data/picker-props.d.ts
export type PickerProps = {
  readonly label?: string;
  readonly disabled?: boolean;
  readonly id?: string;
} & ({
  readonly multiple?: false;
  readonly value?: string | null;
  readonly onChange?: (id: string | undefined) => void;
} | {
  readonly multiple: true;
  readonly value?: readonly string[];
  readonly onChange?: (ids: string[]) => void;
});

// data/post-picker.d.ts
import type { PickerProps } from './picker-props.ts';
export type PostPickerProps = PickerProps;
export declare function PostPicker(props: PostPickerProps): JSX.Element;

// data/unit-picker.d.ts
import type { PickerProps } from './picker-props.ts';
export type UnitPickerProps = PickerProps;
export declare function UnitPicker({ label, disabled, id, multiple, value, onChange }: UnitPickerProps): JSX.Element;

// data/unit-tree.d.ts
import type { Unit } from '@peixun/plugin-api';
export interface UnitNode {
  readonly value: string;
  readonly title: string;
  readonly children: UnitNode[];
}
export declare function unitTree(units: readonly Pick<Unit, 'id' | 'parentId' | 'name'>[]): UnitNode[];
export declare function withDescendants(nodes: readonly UnitNode[], id: string): readonly string[];

// entries/alert.d.ts
export { Alert, type AlertProps } from 'antd';

// entries/api.d.ts
export {
  createApi,
  useRefresh,
  type ApiClient,
  type CommandOptions,
  type ListAnswer,
  type ListSource
} from '../api/create-api.ts';
export type { InputOf, ItemOf, OutputOf } from '../api/operation-types.ts';
export { ProblemError, type Problem } from '../api/problem-error.ts';

// entries/audience-picker.d.ts
export { AudiencePicker, type AudiencePickerProps } from '../data/audience-picker.tsx';
export { useAudiences } from '../data/kernel-api.ts';

// entries/avatar.d.ts
export { Avatar, type AvatarProps } from 'antd';

// entries/badge.d.ts
export { Badge, type BadgeProps } from 'antd';

// entries/board.d.ts
export { Board, type BoardColumn, type BoardProps } from '../shapes/board.tsx';

// entries/button.d.ts
export { Button, type ButtonProps } from 'antd';

// entries/card.d.ts
export { Card, type CardProps } from 'antd';

// entries/chart.d.ts
export { Chart, type ChartProps, type ChartTable } from '../shapes/chart.tsx';

// entries/checkbox.d.ts
export { Checkbox, type CheckboxProps } from 'antd';

// entries/collapse.d.ts
export { Collapse, type CollapseProps } from 'antd';

// entries/county.d.ts
export { useAllowed, useCounty, useCountyView, useMe, usePluginEnabled } from '../county/county-context.ts';
export type { CountyProfile, CountyView, Me, PluginView } from '../county/county-view.ts';

// entries/dashboard.d.ts
export { Dashboard, Panel, type PanelProps } from '../shapes/dashboard.tsx';
export { WorkList, type WorkItem, type WorkListProps } from '../shapes/work-list.tsx';

// entries/date-picker.d.ts
export { DatePicker, type DatePickerProps } from 'antd';

// entries/descriptions.d.ts
export { Descriptions, type DescriptionsProps } from 'antd';

// entries/detail-page.d.ts
export { DetailPage, Facts, type DetailPageProps, type DetailTab, type Fact } from '../shapes/detail-page.tsx';

// entries/divider.d.ts
export { Divider, type DividerProps } from 'antd';

// entries/drawer.d.ts
export { Drawer, type DrawerProps } from 'antd';

// entries/dropdown.d.ts
export { Dropdown, type DropdownProps } from 'antd';

// entries/empty-state.d.ts
export { EmptyState, type EmptyStateProps } from '../components/empty-state.tsx';

// entries/figure.d.ts
export { Figure, type FigureProps } from '../components/figure.tsx';

// entries/flex.d.ts
export { Flex, type FlexProps } from 'antd';

// entries/form.d.ts
export {
  Field,
  Form,
  FormActions,
  type FieldProps,
  type FormActionsProps,
  type FormProps
} from '../form/form.tsx';
export { FieldRows, type FieldRowsProps } from '../form/field-rows.tsx';
export { useLeaveGuard } from '../form/use-leave-guard.ts';
export { useCommandForm, type CommandForm, type CommandFormOptions } from '../form/use-command-form.ts';

// entries/i18n.d.ts
export type { Formats } from '../i18n/formats.ts';
export {
  textIn,
  useFormat,
  useLanguage,
  useText,
  useTextIn,
  useTextOf,
  type LanguageChoice
} from '../i18n/language.tsx';
export type { Messages, Translate } from '../i18n/texts.ts';

// entries/icon.d.ts
export { Icon, iconNames, type IconName, type IconProps } from '../components/icon.tsx';

// entries/import-wizard.d.ts
export type { ImportedRow } from '../shapes/import-report.ts';
export {
  ImportWizard,
  type ImportCheck,
  type ImportSource,
  type ImportWizardProps,
  type ReportImportProgress
} from '../shapes/import-wizard.tsx';

// entries/input-number.d.ts
export { InputNumber, type InputNumberProps } from 'antd';

// entries/input.d.ts
export { Input, type InputProps } from 'antd';

// entries/list-page.d.ts
export type { BulkAction } from '../shapes/list/bulk-bar.tsx';
export { DataTable, type DataTableProps, type ListColumn } from '../shapes/list/data-table.tsx';
export type { ListFilter } from '../shapes/list/list-filters.tsx';
export { ListPage, type ListPageProps } from '../shapes/list/list-page.tsx';
export { ListPart, type ListPartProps } from '../shapes/list/list-part.tsx';

// entries/modal.d.ts
export { Modal } from '../components/modal.tsx';
export type { ModalProps } from 'antd';

// entries/notice.d.ts
export type { Question } from '../notice/notices.ts';
export { useConfirm, useNotice, type Notice } from '../notice/use-notice.ts';

// entries/page.d.ts
export { Page, Section, type PageProps, type SectionProps } from '../shapes/page.tsx';

// entries/pagination.d.ts
export { Pagination, type PaginationProps } from 'antd';

// entries/person-picker.d.ts
export { PersonPicker, type PersonPickerProps } from '../data/person-picker.tsx';

// entries/plugin-ui.d.ts
export { usePluginId } from '../plugin-ui/plugin-context.ts';
export { lazyComponents, type Components, type PluginUi } from '../plugin-ui/plugin-ui.ts';

// entries/popconfirm.d.ts
export { Popconfirm, type PopconfirmProps } from 'antd';

// entries/popover.d.ts
export { Popover, type PopoverProps } from 'antd';

// entries/post-picker.d.ts
export { PostPicker, type PostPickerProps } from '../data/post-picker.tsx';
export { usePosts } from '../data/kernel-api.ts';

// entries/print-sheet.d.ts
export { PrintSheet, type PrintSheetProps } from '../shapes/print-sheet.tsx';

// entries/problem-view.d.ts
export { ErrorBoundary, type ErrorBoundaryProps } from '../components/error-boundary.tsx';
export { Loading } from '../components/loading.tsx';
export { ProblemView, Query, type ProblemViewProps, type QueryProps } from '../components/problem-view.tsx';

// entries/progress.d.ts
export { Progress, type ProgressProps } from 'antd';

// entries/qr-code.d.ts
export { QrCode, type QrCodeProps } from '../components/qr-code.tsx';

// entries/radio.d.ts
export { Radio, type RadioProps } from 'antd';

// entries/rate.d.ts
export { Rate, type RateProps } from 'antd';

// entries/router.d.ts
export { Link, type LinkProps, useLocation, useNavigate, useParams } from 'react-router';
export { useSearch, type Search } from '../router/use-search.ts';
export { publicAddress } from '../router/public-address.ts';

// entries/runtime.d.ts
export { createQueries } from '../api/queries.ts';
export { request } from '../api/request.ts';
export { Nothing, onDemand } from '../components/on-demand.tsx';
export { connect, connection, type Connection } from '../connection/connection.ts';
export { addMessages } from '../i18n/texts.ts';
export { PluginPart, type PluginPartProps } from '../plugin-ui/plugin-part.tsx';
export { KitProvider, type KitProviderProps } from '../theme/kit-provider.tsx';

// entries/schema-form.d.ts
export type { JsonSchema } from '../form/json-schema.ts';
export { SchemaForm, type SchemaFormProps } from '../form/schema-form.tsx';

// entries/segmented.d.ts
export { Segmented, type SegmentedProps } from 'antd';

// entries/select.d.ts
export type { SelectProps } from 'antd';
export { Select } from '../components/select.ts';

// entries/skeleton.d.ts
export { Skeleton, type SkeletonProps } from 'antd';

// entries/slider.d.ts
export { Slider, type SliderSingleProps } from 'antd';

// entries/slot.d.ts
export { Slot, type SlotProps } from '../plugin-ui/slot.tsx';

// entries/space.d.ts
export { Space, type SpaceProps } from 'antd';

// entries/spin.d.ts
export { Spin, type SpinProps } from 'antd';

// entries/statistic.d.ts
export { Statistic, type StatisticProps } from 'antd';

// entries/steps.d.ts
export { Steps, type StepsProps } from 'antd';

// entries/switch.d.ts
export { Switch, type SwitchProps } from 'antd';

// entries/table.d.ts
export { Table, type TableProps } from 'antd';

// entries/tabs.d.ts
export { Tabs, type TabsProps } from 'antd';

// entries/tag.d.ts
export { Tag, type TagProps } from 'antd';

// entries/theme.d.ts
export { useTokens } from '../theme/theme-context.ts';
export type { Tokens } from '../theme/tokens.ts';

// entries/time-picker.d.ts
export { TimePicker, type TimePickerProps } from 'antd';

// entries/timeline.d.ts
export { Timeline, type TimelineProps } from 'antd';

// entries/tooltip.d.ts
export { Tooltip, type TooltipProps } from 'antd';

// entries/tree-select.d.ts
export type { TreeSelectProps } from 'antd';
export { TreeSelect } from '../components/tree-select.ts';

// entries/tree.d.ts
export { Tree, type TreeProps } from 'antd';

// entries/typography.d.ts
export { Typography, type TypographyProps } from 'antd';

// entries/unit-picker.d.ts
export { useUnits } from '../data/kernel-api.ts';
export { UnitPicker, type UnitPickerProps } from '../data/unit-picker.tsx';
export { unitTree, withDescendants, type UnitNode } from '../data/unit-tree.ts';

// entries/upload.d.ts
export { Upload, type UploadProps } from 'antd';

// entries/wizard.d.ts
export { Wizard, type WizardProps, type WizardStep } from '../shapes/wizard.tsx';

// form/field-rows.d.ts
import type { ReactNode } from 'react';
export interface FieldRowsProps {
  readonly name: string;
  readonly label: string;
  readonly addLabel: string;
  readonly max?: number;
  readonly children: (row: number) => ReactNode;
}
export declare function FieldRows({ name, label, addLabel, max, children }: FieldRowsProps): JSX.Element;

// form/form.d.ts
import { type FormItemProps } from 'antd';
import type { ReactNode } from 'react';
import type { CommandForm } from './use-command-form.ts';
export interface FormProps<Values> {
  readonly of: CommandForm<Values>;
  readonly initialValues?: Partial<Values>;
  readonly children: ReactNode;
}
export declare function Form<Values>({ of, initialValues, children }: FormProps<Values>): JSX.Element;
export interface FieldProps extends Pick<FormItemProps, 'rules' | 'valuePropName' | 'dependencies' | 'hidden'> {
  readonly name: string | (string | number)[];
  readonly label: string;
  readonly help?: ReactNode;
  readonly isRequired?: boolean;
  readonly children: ReactNode;
}
export declare function Field({ name, label, help, isRequired, rules, children, ...rest }: FieldProps): JSX.Element;
export interface FormActionsProps {
  readonly submit?: string;
  readonly isSending?: boolean;
  readonly onCancel?: () => void;
  readonly children?: ReactNode;
}
export declare function FormActions({ submit, isSending, onCancel, children }: FormActionsProps): JSX.Element;

// form/json-schema.d.ts
import type { Deprecation, Text } from '@peixun/plugin-api';
export interface JsonSchema {
  readonly type?: string | readonly string[];
  readonly title?: string | Text;
  readonly description?: string | Text;
  readonly default?: unknown;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly format?: string;
  readonly anyOf?: readonly JsonSchema[];
  readonly secret?: boolean;
  readonly deprecation?: Deprecation;
}
export type FieldKind = {
  readonly kind: 'text' | 'long-text' | 'secret' | 'day' | 'flag' | 'json';
} | {
  readonly kind: 'number';
  readonly isInteger: boolean;
  readonly min?: number;
  readonly max?: number;
} | {
  readonly kind: 'choice';
  readonly isMultiple: boolean;
  readonly options: readonly string[];
} | {
  readonly kind: 'words';
} | {
  readonly kind: 'group';
  readonly properties: Readonly<Record<string, JsonSchema>>;
};
export declare function fieldKind(schema: JsonSchema): FieldKind;

// form/schema-form.d.ts
import { type JsonSchema } from './json-schema.ts';
import type { CommandForm } from './use-command-form.ts';
export interface SchemaFormProps {
  readonly schema: JsonSchema;
  readonly of: CommandForm<Record<string, unknown>>;
  readonly values: Readonly<Record<string, unknown>>;
  readonly setSecrets?: readonly string[];
}
export declare function SchemaForm({ schema, of, values, setSecrets }: SchemaFormProps): JSX.Element;

// form/use-command-form.d.ts
import type { UseMutationResult } from '@tanstack/react-query';
import { type FormInstance } from 'antd';
import { ProblemError } from '../api/problem-error.ts';
export interface CommandFormOptions<Input, Output, Values> {
  readonly input: (values: Values) => Input;
  readonly onDone?: (output: Output) => void;
}
export interface CommandForm<Values> {
  readonly form: FormInstance<Values>;
  readonly isSending: boolean;
  readonly problem: ProblemError | undefined;
  readonly submit: (values: Values) => void;
}
export declare function useCommandForm<Input, Output, Values = Record<string, unknown>>(command: UseMutationResult<Output, ProblemError, Input>, { input, onDone }: CommandFormOptions<Input, Output, Values>): CommandForm<Values>;

// form/use-leave-guard.d.ts
export declare function useLeaveGuard(isUnsaved: boolean): void;

// i18n/formats.d.ts
import type { Language } from '@peixun/plugin-api';
export interface Formats {
  number(value: number, options?: Intl.NumberFormatOptions): string;
  percent(share: number): string;
  date(value: string | Date): string;
  dateTime(value: string | Date): string;
  time(value: string | Date): string;
}
export declare function formatsIn(language: Language, timeZone: string): Formats;

// i18n/language.d.ts
import type { Language, Text } from '@peixun/plugin-api';
import { type Formats } from './formats.ts';
import { type Translate } from './texts.ts';
export interface LanguageChoice {
  readonly language: Language;
  readonly setLanguage: (language: Language) => void;
}
export declare const LanguageContext: Context<LanguageChoice>;
export declare function useLanguage(): LanguageChoice;
export declare function useText<Key extends string = string>(): Translate<Key>;
export declare function useTextOf(namespace: string): Translate;
export declare function useTextIn(): (text: Text) => string;
export declare function textIn(language: Language, text: Text): string;
export declare function useFormat(): Formats;

// i18n/texts.d.ts
import type { Language } from '@peixun/plugin-api';
export type Messages = Readonly<Record<Language, object>>;
export declare function addMessages(namespace: string, messages: Messages): void;
export type Translate<Key extends string = string> = (key: Key, values?: Readonly<Record<string, unknown>>) => string;
export declare function translator(namespace: string, language: Language): Translate;

// notice/notices.d.ts
export interface Message {
  readonly id: number;
  readonly kind: 'done' | 'failed' | 'info';
  readonly title: string;
  readonly detail?: string | undefined;
  readonly undo?: (() => void) | undefined;
}
export interface Question {
  readonly title: string;
  readonly details?: string;
  readonly yes?: string;
  readonly isDangerous?: boolean | undefined;
}
interface AskedQuestion extends Question {
  readonly answer: (isYes: boolean) => void;
}
export interface Notices {
  readonly messages: readonly Message[];
  readonly question: AskedQuestion | undefined;
}
export declare const noticeStore: {
  subscribe(listener: () => void): () => void;
  read: () => Notices;
};
export declare function tell(message: Omit<Message, 'id'>): void;
export declare function dismiss(id: number): void;
export declare function ask(question: Question): Promise<boolean>;
export {};

// notice/use-notice.d.ts
import { type Question } from './notices.ts';
export interface Notice {
  done(message: string, options?: { readonly undo?: () => Promise<void> } | void): void;
  failed(error: unknown): void;
}
export declare function useNotice(): Notice;
export declare function useConfirm(): (question: Question) => Promise<boolean>;

// plugin-ui/plugin-context.d.ts
export declare const PluginContext: Context<string>;
export declare function usePluginId(): string;

// plugin-ui/plugin-part.d.ts
import type { PluginView } from '../county/county-view.ts';
export interface PluginPartProps {
  readonly plugin: PluginView;
  readonly kind: 'pages' | 'widgets' | 'slots';
  readonly id: string;
  readonly props?: object;
}
export declare function PluginPart(part: PluginPartProps): JSX.Element;

// plugin-ui/plugin-ui.d.ts
import type { ComponentType } from 'react';
import type { Messages } from '../i18n/texts.ts';
export type Components<Id extends string = string> = Readonly<Record<Id, ComponentType<never>>>;
export interface PluginUi {
  readonly pages?: Components;
  readonly widgets?: Components;
  readonly slots?: Components;
  readonly messages: Messages;
}
export declare function lazyComponents<const Id extends string>(loaders: Readonly<Record<Id, () => Promise<ComponentType<never>>>>): Components<Id>;

// plugin-ui/slot.d.ts
export interface SlotProps {
  readonly name: string;
  readonly props?: object;
}
export declare function Slot({ name, props }: SlotProps): JSX.Element[];

// router/public-address.d.ts
export declare function publicAddress(plugin: string, path: string): string;

// router/use-search.d.ts
export interface Search {
  readonly values: Readonly<Record<string, string>>;
  set(values: Readonly<Record<string, string | undefined>>): void;
}
export declare function useSearch(): Search;

// shapes/board.d.ts
import { type ReactNode } from 'react';
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
  readonly targetsOf?: (card: Card) => readonly string[];
  readonly onMove?: (card: Card, column: string) => void;
}
export declare function Board<Card>(board: BoardProps<Card>): JSX.Element;

// shapes/chart.d.ts
import type { EChartsOption } from 'echarts';
export interface ChartTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}
export interface ChartProps {
  readonly label: string;
  readonly option: EChartsOption;
  readonly table: ChartTable;
  readonly height?: number;
}
export declare function Chart({ label, option, table, height }: ChartProps): JSX.Element;

// shapes/dashboard.d.ts
import type { ReactNode } from 'react';
export declare function Dashboard({ children }: {
  readonly children: ReactNode;
}): JSX.Element;
export interface PanelProps {
  readonly title: string;
  readonly actions?: ReactNode;
  readonly size?: 'small' | 'wide';
  readonly children: ReactNode;
}
export declare function Panel({ title, actions, size, children }: PanelProps): JSX.Element;

// shapes/detail-page.d.ts
import type { ReactNode } from 'react';
import { type PageProps } from './page.tsx';
export interface DetailTab {
  readonly key: string;
  readonly title: string;
  readonly content: ReactNode;
}
export interface DetailPageProps extends Omit<PageProps, 'children'> {
  readonly children?: ReactNode;
  readonly aside?: ReactNode;
  readonly tabs?: readonly DetailTab[];
}
export declare function DetailPage({ children, aside, tabs, ...page }: DetailPageProps): JSX.Element;
export interface Fact {
  readonly label: string;
  readonly value: ReactNode;
  readonly isLong?: boolean;
}
export declare function Facts({ facts }: {
  readonly facts: readonly Fact[];
}): JSX.Element;

// shapes/import-report.d.ts
export interface ImportedRow {
  readonly row: number;
  readonly values: Readonly<Record<string, string>>;
  readonly issues: readonly { readonly column?: string; readonly message: string }[];
}
export declare function worstFirst(rows: readonly ImportedRow[]): readonly ImportedRow[];
export declare function messagesAt(row: ImportedRow, column?: string): readonly string[];

// shapes/import-wizard.d.ts
import type { ImportedRow } from './import-report.ts';
export interface ImportCheck {
  readonly id: string;
  readonly columns: readonly { readonly name: string; readonly title: string }[];
  readonly goodRows: number;
  readonly badRows: number;
  readonly rows: readonly ImportedRow[];
  readonly remarks?: readonly string[];
}
export type ReportImportProgress = (share: number) => void;
export interface ImportSource {
  readonly templateHref: string;
  check(file: File, onProgress: ReportImportProgress): Promise<ImportCheck>;
  commit(check: ImportCheck, onProgress: ReportImportProgress): Promise<number>;
  badRowsHref(check: ImportCheck): string;
}
export interface ImportWizardProps {
  readonly source: ImportSource;
  readonly checked?: ImportCheck | undefined;
  readonly hint?: string;
  readonly accept?: string;
  readonly onFinish: (imported: number) => void;
}
export declare function ImportWizard({ source, checked, hint, accept, onFinish }: ImportWizardProps): JSX.Element;

// shapes/list/bulk-bar.d.ts
import { type IconName } from '../../components/icon.tsx';
export interface BulkAction<Row> {
  readonly id: string;
  readonly label: string;
  readonly icon?: IconName;
  readonly isDangerous?: boolean;
  readonly confirm?: (rows: readonly Row[]) => string;
  readonly run: (rows: readonly Row[]) => Promise<void | (() => Promise<void>)>;
}
export interface BulkBarProps<Row> {
  readonly rows: readonly Row[];
  readonly actions: readonly BulkAction<Row>[];
  readonly onDone: () => void;
  readonly onClear: () => void;
}
export declare function BulkBar<Row>({ rows, actions, onDone, onClear }: BulkBarProps<Row>): JSX.Element;

// shapes/list/data-table.d.ts
import type { ReactNode } from 'react';
export interface ListColumn<Row> {
  readonly key: string;
  readonly title: string;
  readonly render?: (row: Row) => ReactNode;
  readonly primary?: boolean;
  readonly align?: 'end';
  readonly action?: boolean;
  readonly secondary?: boolean;
  readonly width?: string;
}
export interface DataTableProps<Row> {
  readonly label: string;
  readonly columns: readonly ListColumn<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly rowHref?: ((row: Row) => string | undefined) | undefined;
  readonly onRowClick?: ((row: Row) => void) | undefined;
  readonly selection?: {
    readonly keys: ReadonlySet<string>;
    readonly onChange: (rows: readonly Row[], isSelected: boolean) => void;
  } | undefined;
}
export declare function DataTable<Row>({ label, columns, rows, rowKey, rowHref, onRowClick, selection }: DataTableProps<Row>): JSX.Element;

// shapes/list/list-filters.d.ts
import type { Search } from '../../router/use-search.ts';
export type ListFilter = {
  readonly name: string;
  readonly label: string;
  readonly kind: 'words' | 'unit' | 'flag' | 'day';
} | {
  readonly name: string;
  readonly label: string;
  readonly kind: 'choice';
  readonly options: readonly { readonly value: string; readonly label: string }[];
};
export declare function ListFilters({ filters, search }: {
  readonly filters: readonly ListFilter[];
  readonly search: Search;
}): JSX.Element[];

// shapes/list/list-page.d.ts
import type { ReactNode } from 'react';
import { type ListPartProps } from './list-part.tsx';
export interface ListPageProps<Row> extends Omit<ListPartProps<Row>, 'label' | 'actions'> {
  readonly title: string;
  readonly description?: ReactNode;
  readonly back?: { readonly to: string; readonly title: string };
  readonly actions?: ReactNode;
}
export declare function ListPage<Row>({ title, description, back, actions, ...list }: ListPageProps<Row>): JSX.Element;

// shapes/list/list-part.d.ts
import { type ReactNode } from 'react';
import type { ListSource } from '../../api/create-api.ts';
import { type EmptyStateProps } from '../../components/empty-state.tsx';
import { type BulkAction } from './bulk-bar.tsx';
import { type ListColumn } from './data-table.tsx';
import { type ListFilter } from './list-filters.tsx';
export interface ListPartProps<Row> {
  readonly label: string;
  readonly source: ListSource<Row>;
  readonly columns: readonly ListColumn<Row>[];
  readonly rowKey: (row: Row) => string;
  readonly rowHref?: (row: Row) => string | undefined;
  readonly onRowClick?: (row: Row) => void;
  readonly filters?: readonly ListFilter[];
  readonly bulkActions?: readonly BulkAction<Row>[];
  readonly actions?: ReactNode;
  readonly empty: EmptyStateProps;
  readonly pageSize?: number;
}
export declare function ListPart<Row>(props: ListPartProps<Row>): JSX.Element;

// shapes/page.d.ts
import { type ReactNode } from 'react';
export interface PageProps {
  readonly title: string;
  readonly description?: ReactNode;
  readonly status?: ReactNode;
  readonly back?: { readonly to: string; readonly title: string };
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}
export declare function Page({ title, status, description, back, actions, children }: PageProps): JSX.Element;
export interface SectionProps {
  readonly title?: string;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}
export declare function Section({ title, actions, children }: SectionProps): JSX.Element;

// shapes/print-sheet.d.ts
import { type ReactNode } from 'react';
export interface PrintSheetProps {
  readonly title: string;
  readonly pages: readonly ReactNode[];
  readonly onClose: () => void;
}
export declare function PrintSheet({ title, pages, onClose }: PrintSheetProps): ReactPortal;

// shapes/wizard.d.ts
import { type ReactNode } from 'react';
export interface WizardStep {
  readonly key: string;
  readonly title: string;
  readonly content: ReactNode;
  readonly onNext?: () => Promise<void> | void;
  readonly nextLabel?: string;
  readonly isNextDisabled?: boolean;
}
export interface WizardProps {
  readonly steps: readonly WizardStep[];
  readonly onFinish: () => void;
  readonly onCancel?: () => void;
}
export declare function Wizard({ steps, onFinish, onCancel }: WizardProps): JSX.Element | null;

// shapes/work-list.d.ts
import type { ReactNode } from 'react';
import { type IconName } from '../components/icon.tsx';
export interface WorkItem {
  readonly key: string;
  readonly title: ReactNode;
  readonly to?: string;
  readonly note?: ReactNode;
  readonly icon?: IconName;
  readonly isLate?: boolean;
}
export interface WorkListProps {
  readonly items: readonly WorkItem[];
  readonly isRanked?: boolean;
  readonly empty?: string;
}
export declare function WorkList({ items, isRanked, empty }: WorkListProps): JSX.Element;

// theme/kit-provider.d.ts
import { type QueryClient } from '@tanstack/react-query';
import type { Language } from '@peixun/plugin-api';
import { type ReactNode } from 'react';
import type { CountyView } from '../county/county-view.ts';
export interface KitProviderProps {
  readonly queries: QueryClient;
  readonly language: Language;
  readonly setLanguage: (language: Language) => void;
  readonly hasLargeType: boolean;
  readonly nonce: string | undefined;
  readonly view?: CountyView | undefined;
  readonly children: ReactNode;
}
export declare function KitProvider(props: KitProviderProps): JSX.Element;

// theme/theme-context.d.ts
import { type Tokens } from './tokens.ts';
export declare const TokensContext: Context<Tokens>;
export declare function useTokens(): Tokens;

// theme/tokens.d.ts
export interface Tokens {
  readonly accent: string;
  readonly text: string;
  readonly quiet: string;
  readonly line: string;
  readonly ground: string;
  readonly surface: string;
  readonly good: string;
  readonly bad: string;
  readonly notice: string;
  readonly warning: string;
  readonly fontSize: number;
  readonly fontFamily: string;
  readonly chartColors: readonly string[];
}
export declare function tokensOf(options: {
  readonly accent?: string | undefined;
  readonly hasLargeType: boolean;
}): Tokens;
export declare function contrastOnWhite(color: string): number;
export declare function darker(color: string): string;
