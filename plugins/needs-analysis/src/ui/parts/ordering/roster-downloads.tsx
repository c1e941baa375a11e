import { Button } from '@peixun/ui-kit/button';
import { Dropdown } from '@peixun/ui-kit/dropdown';
import { useText } from '@peixun/ui-kit/i18n';
import { Icon } from '@peixun/ui-kit/icon';
import { needs } from '../../api.ts';
import type { MenuDetail } from './menu-detail.ts';

const prints = [
  { by: 'class', format: 'pdf' },
  { by: 'class', format: 'docx' },
  { by: 'unit', format: 'pdf' },
  { by: 'unit', format: 'docx' },
] as const;

/** Who got which place, by class and by unit, as files; nothing before somebody has one. */
export function RosterDownloads({ menu }: { readonly menu: MenuDetail }) {
  const t = useText();
  const params = { id: menu.id };
  const allocation = needs.useOperation('GET /menus/:id/allocation', { params });
  if (!allocation.data?.items.some(({ given }) => given > 0)) return null;
  const link = (key: string, href: string) => ({ key, label: <a href={href}>{t(`place.print.${key}`)}</a> });
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          ...prints.map(query =>
            link(`${query.by}.${query.format}`, needs.href('GET /menus/:id/rosters/file', { params, query })),
          ),
          link('xlsx', needs.href('GET /menus/:id/rosters', { params })),
        ],
      }}
    >
      <Button icon={<Icon name="download" />}>{t('place.print')}</Button>
    </Dropdown>
  );
}
