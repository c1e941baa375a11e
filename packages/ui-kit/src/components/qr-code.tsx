import { QRCode } from 'antd';

export interface QrCodeProps {
  readonly value: string;
  /** What it is for. */
  readonly label: string;
  /** CSS pixels; 180 unless told. */
  readonly size?: number;
}

/** A QR code, drawn as vectors so that it prints sharply. */
export function QrCode({ value, label, size = 180 }: QrCodeProps) {
  return <QRCode value={value} size={size} type="svg" aria-label={label} />;
}
