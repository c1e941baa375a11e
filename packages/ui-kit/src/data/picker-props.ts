/** What every picker takes: the id of one thing, or with `multiple` of several. */
export type PickerProps = {
  /** Says what is chosen, where no label stands beside; also what choosing nothing means. */
  readonly label?: string;
  readonly disabled?: boolean;
  /** Given by the form. */
  readonly id?: string;
} & (
  | {
      readonly multiple?: false;
      readonly value?: string | null;
      readonly onChange?: (id: string | undefined) => void;
    }
  | {
      readonly multiple: true;
      readonly value?: readonly string[];
      readonly onChange?: (ids: string[]) => void;
    }
);
