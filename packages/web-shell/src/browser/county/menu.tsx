import { useEffect, useRef, type ReactNode } from 'react';

export interface MenuProps {
  /** What the button says to a screen reader. */
  readonly label: string;
  readonly button: ReactNode;
  readonly isOpen: boolean;
  readonly setOpen: (isOpen: boolean) => void;
  readonly className?: string;
  readonly children: ReactNode;
}

/** What a button of the head opens: closed by a press elsewhere, and by Escape, which goes back to the button. */
export function Menu({ label, button, isOpen, setOpen, className, children }: MenuProps) {
  const menu = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (!isOpen) return undefined;
    const closeOutside = (event: Event) => {
      if (!menu.current?.contains(event.target as Node)) setOpen(false);
    };
    addEventListener('pointerdown', closeOutside);
    addEventListener('focusin', closeOutside);
    return () => {
      removeEventListener('pointerdown', closeOutside);
      removeEventListener('focusin', closeOutside);
    };
  }, [isOpen, setOpen]);
  return (
    <details
      ref={menu}
      className="shell-menu"
      open={isOpen}
      onToggle={event => setOpen(event.currentTarget.open)}
      onKeyDown={event => {
        if (event.key !== 'Escape') return;
        setOpen(false);
        menu.current?.querySelector('summary')?.focus();
      }}
    >
      <summary className="shell-icon-button" aria-label={label}>
        {button}
      </summary>
      <div className={className}>{children}</div>
    </details>
  );
}
