import { useFormat, useText } from '@peixun/ui-kit/i18n';

export interface DaysProps {
  /** `YYYY-MM-DD`. */
  readonly from: string;
  readonly to: string;
}

/** From one day to another, or the one day; a line breaks between the days, not within one. */
export function Days({ from, to }: DaysProps) {
  const t = useText();
  const format = useFormat();
  const whole = (day: string) => format.date(day).replaceAll(' ', '\u00a0');
  return (
    <span className="needs-days">
      {from === to ? whole(from) : t('fromTo', { from: whole(from), to: whole(to) })}
    </span>
  );
}
