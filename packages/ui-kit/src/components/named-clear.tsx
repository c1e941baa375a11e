import { CloseCircleFilled } from '@ant-design/icons';
import type { Select, TreeSelect } from 'antd';
import { createElement, type ComponentType } from 'react';
import { useTextOf } from '../i18n/language.tsx';

/** A select of the library, which calls its button for clearing "Clear" in every language, with a name for it. */
export function withNamedClear<Component extends typeof Select | typeof TreeSelect>(
  component: Component,
): Component {
  function WithNamedClear(props: { readonly allowClear?: unknown }) {
    const label = useTextOf('ui-kit')('clear');
    const allowClear =
      props.allowClear === true ? { clearIcon: <CloseCircleFilled />, label } : props.allowClear;
    return createElement(component as ComponentType<typeof props>, { ...props, allowClear });
  }
  return Object.assign(WithNamedClear, component) as unknown as Component;
}
