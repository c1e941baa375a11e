export { QrCode, type QrCodeProps } from '../components/qr-code.tsx';
