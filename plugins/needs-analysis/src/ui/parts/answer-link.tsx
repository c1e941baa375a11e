import { useText } from '@peixun/ui-kit/i18n';
import { Section } from '@peixun/ui-kit/page';
import { QrCode } from '@peixun/ui-kit/qr-code';
import { publicAddress } from '@peixun/ui-kit/router';
import { Typography } from '@peixun/ui-kit/typography';

/** The link of a questionnaire, to send and to scan. */
export function AnswerLink({ token }: { readonly token: string }) {
  const t = useText();
  const address = publicAddress('needs-analysis', `/q/${token}`);
  return (
    <Section title={t('link.title')}>
      <p className="px-quiet">{t('link.about')}</p>
      <Typography.Paragraph copyable>{address}</Typography.Paragraph>
      <QrCode value={address} label={t('link.title')} />
    </Section>
  );
}
