import type { Unit } from '@peixun/plugin-api';
import { Button } from '@peixun/ui-kit/button';
import { EmptyState } from '@peixun/ui-kit/empty-state';
import { useText } from '@peixun/ui-kit/i18n';
import { Icon } from '@peixun/ui-kit/icon';
import { Page, Section } from '@peixun/ui-kit/page';
import { Query } from '@peixun/ui-kit/problem-view';
import { useNavigate } from '@peixun/ui-kit/router';
import { Tree } from '@peixun/ui-kit/tree';
import { unitTree, useUnits, type UnitNode } from '@peixun/ui-kit/unit-picker';
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { Route, Routes } from 'react-router';
import { ImportPage } from '../people/import-page.tsx';
import { UnitPanel } from './unit-panel.tsx';

export function UnitsPage() {
  return (
    <Routes>
      <Route index element={<UnitTreePage />} />
      <Route path="import" element={<ImportPage kind="units" back="/administration/units" />} />
    </Routes>
  );
}

/** The organisation tree, and what can be done with the chosen unit. */
function UnitTreePage() {
  const t = useText();
  const navigate = useNavigate();
  const units = useUnits();
  const [chosenId, setChosenId] = useState<string>();
  const panel = useRef<HTMLElement>(null);
  return (
    <Page
      title={t('administration.units')}
      description={t('units.description')}
      actions={
        <Button icon={<Icon name="upload" />} onClick={() => void navigate('/administration/units/import')}>
          {t('units.import')}
        </Button>
      }
    >
      <Query of={units}>
        {({ items }) => (
          <div className="px-detail px-detail-aside shell-tree">
            <Section>
              <Tree
                showLine
                blockNode
                defaultExpandedKeys={items.filter(({ parentId }) => parentId === null).map(({ id }) => id)}
                selectedKeys={chosenId ? [chosenId] : []}
                onSelect={([key]) => {
                  flushSync(() => setChosenId(key as string | undefined));
                  // On a phone what can be done with the unit stands above the tree.
                  if (panel.current!.getBoundingClientRect().top < 0) panel.current!.scrollIntoView();
                }}
                treeData={unitTree(items).map(treeNode)}
              />
            </Section>
            <aside ref={panel}>
              <Chosen
                unit={items.find(({ id }) => id === chosenId)}
                onRemoved={() => setChosenId(undefined)}
              />
            </aside>
          </div>
        )}
      </Query>
    </Page>
  );
}

function Chosen({ unit, onRemoved }: { readonly unit: Unit | undefined; readonly onRemoved: () => void }) {
  const t = useText();
  if (!unit) return <EmptyState icon="units" title={t('units.noneChosen')} hint={t('units.chooseHint')} />;
  return <UnitPanel key={unit.id} unit={unit} onRemoved={onRemoved} />;
}

interface TreeNode {
  readonly key: string;
  readonly title: string;
  readonly children: TreeNode[];
}

function treeNode({ value, title, children }: UnitNode): TreeNode {
  return { key: value, title, children: children.map(treeNode) };
}
