import { Button } from '@peixun/ui-kit/button';
import { useCounty } from '@peixun/ui-kit/county';
import { useFormat, useText, useTextIn } from '@peixun/ui-kit/i18n';
import { Icon } from '@peixun/ui-kit/icon';
import { Section } from '@peixun/ui-kit/page';
import { PrintSheet } from '@peixun/ui-kit/print-sheet';
import { QrCode } from '@peixun/ui-kit/qr-code';
import { publicAddress } from '@peixun/ui-kit/router';
import { Typography } from '@peixun/ui-kit/typography';
import { useState } from 'react';

export interface AnswerLinkProps {
  readonly title: string;
  readonly token: string;
  /** `YYYY-MM-DD`. */
  readonly closesOn: string | null;
}

/** The link of a questionnaire, to send, to scan and to put up as a sheet of paper. */
export function AnswerLink({ title, token, closesOn }: AnswerLinkProps) {
  const t = useText();
  const [isPrinting, setPrinting] = useState(false);
  const address = publicAddress('needs-analysis', `/q/${token}`);
  return (
    <Section title={t('link.title')}>
      <p className="px-quiet">{t('link.about')}</p>
      <Typography.Paragraph copyable>{address}</Typography.Paragraph>
      <QrCode value={address} label={t('link.title')} />
      <div className="needs-buttons">
        <Button icon={<Icon name="print" />} onClick={() => setPrinting(true)}>
          {t('link.print')}
        </Button>
      </div>
      {isPrinting && (
        <PrintSheet
          title={t('link.print')}
          onClose={() => setPrinting(false)}
          pages={[<Poster key="poster" title={title} address={address} closesOn={closesOn} />]}
        />
      )}
    </Section>
  );
}

function Poster({ title, address, closesOn }: { title: string; address: string; closesOn: string | null }) {
  const t = useText();
  const format = useFormat();
  const inLanguage = useTextIn();
  const county = useCounty();
  return (
    <div className="needs-poster">
      {county && <p>{inLanguage(county.name)}</p>}
      <h1>{title}</h1>
      <QrCode value={address} label={t('link.title')} size={340} />
      <p>{t('link.scan')}</p>
      {closesOn && <p>{t('link.until', { day: format.date(closesOn) })}</p>}
      <p className="px-quiet">{t('anonymity.anonymousPromise')}</p>
      <small>{address}</small>
    </div>
  );
}
