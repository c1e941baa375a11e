import { Tabs } from 'antd';
import type { ReactNode } from 'react';
import { useSearch } from '../router/use-search.ts';
import { Page, type PageProps } from './page.tsx';

export interface DetailTab {
  readonly key: string;
  readonly title: string;
  readonly content: ReactNode;
}

export interface DetailPageProps extends Omit<PageProps, 'children'> {
  /** Shown above the tabs: the facts. */
  readonly children?: ReactNode;
  /** What stands beside, and below on a phone. */
  readonly aside?: ReactNode;
  /** The open tab is kept in the address as `tab`. */
  readonly tabs?: readonly DetailTab[];
}

/** A page about one thing. */
export function DetailPage({ children, aside, tabs, ...page }: DetailPageProps) {
  const { values, set } = useSearch();
  return (
    <Page {...page}>
      <div className={aside ? 'px-detail px-detail-aside' : 'px-detail'}>
        <div>
          {children}
          {tabs && tabs.length > 0 && (
            <Tabs
              activeKey={tabs.some(({ key }) => key === values['tab']) ? values['tab']! : tabs[0]!.key}
              onChange={tab => set({ tab })}
              destroyOnHidden
              items={tabs.map(({ key, title, content }) => ({ key, label: title, children: content }))}
            />
          )}
        </div>
        {aside && <aside>{aside}</aside>}
      </div>
    </Page>
  );
}

export interface Fact {
  readonly label: string;
  readonly value: ReactNode;
  /** A text of sentences: it takes a line of its own. */
  readonly isLong?: boolean;
}

/** Short facts about a thing: label and value. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl className="px-facts">
      {facts.map(({ label, value, isLong }) => (
        <div key={label} className={isLong ? 'px-long' : undefined}>
          <dt>{label}</dt>
          <dd>{value === null || value === undefined || value === '' ? '—' : value}</dd>
        </div>
      ))}
    </dl>
  );
}
