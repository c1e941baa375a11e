import { Modal as AntModal, type ModalProps } from 'antd';
import { useEffect, useRef, useState } from 'react';

/**
 * A dialog, with its buttons where a form has them. It begins at its first field, and gives the focus back to what
 * opened it, also where it is taken away instead of closed.
 */
export function Modal(props: ModalProps) {
  const panel = useRef<HTMLDivElement>(null);
  const [opener] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    },
    [opener],
  );
  return (
    <AntModal
      footer={buttons}
      {...props}
      panelRef={panel}
      afterOpenChange={isOpen => {
        if (isOpen)
          panel.current?.querySelector<HTMLElement>('.ant-modal-body :is(input, textarea)')?.focus();
        props.afterOpenChange?.(isOpen);
      }}
    />
  );
}

const buttons: ModalProps['footer'] = (_, { OkBtn, CancelBtn }) => (
  <div className="px-form-actions">
    <OkBtn />
    <CancelBtn />
  </div>
);
