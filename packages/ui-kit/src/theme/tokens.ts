/** What everything on the screen is drawn with. */
export interface Tokens {
  readonly accent: string;
  readonly text: string;
  readonly quiet: string;
  readonly line: string;
  readonly ground: string;
  readonly surface: string;
  readonly good: string;
  readonly bad: string;
  readonly notice: string;
  readonly warning: string;
  /** CSS pixels: 14, or 18 with large type. */
  readonly fontSize: number;
  readonly fontFamily: string;
  readonly chartColors: readonly string[];
}

const defaultAccent = '#b3261e';
const chartColors = ['#57606a', '#0969a8', '#9a6700', '#1a7f37', '#6e4aa8'];

/**
 * The tokens of a county. An accent too light to be read on white (contrast under 4.5, WCAG 1.4.3) is darkened
 * until it can be.
 *
 * @param options.accent `#rrggbb`; anything else is the default red.
 */
export function tokensOf(options: {
  readonly accent?: string | undefined;
  readonly hasLargeType: boolean;
}): Tokens {
  const accent = readableOnWhite(
    /^#[0-9a-f]{6}$/i.test(options.accent ?? '') ? options.accent! : defaultAccent,
  );
  return {
    accent,
    text: '#1f2328',
    quiet: '#59636e',
    line: '#d1d5da',
    ground: '#f5f6f7',
    surface: '#ffffff',
    good: '#1a7f37',
    bad: '#b3261e',
    notice: '#0969a8',
    warning: '#8a5c00',
    fontSize: options.hasLargeType ? 18 : 14,
    fontFamily:
      "system-ui, -apple-system, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Source Han Sans SC', sans-serif",
    chartColors: [accent, ...chartColors.filter(color => distance(color, accent) > 60)],
  };
}

/** WCAG's contrast of a colour on white: 1 to 21. */
export function contrastOnWhite(color: string): number {
  const [red, green, blue] = channelsOf(color).map(channel => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}

/** How far apart two colours are, 0 to 442: below 60 one takes them for the same in a chart. */
function distance(one: string, other: string): number {
  const others = channelsOf(other);
  return Math.hypot(...channelsOf(one).map((channel, at) => channel - others[at]!));
}

function readableOnWhite(color: string): string {
  let readable = color.toLowerCase();
  while (contrastOnWhite(readable) < 4.5) readable = darker(readable);
  return readable;
}

/** A colour one shade darker. */
export function darker(color: string): string {
  const channels = channelsOf(color).map(channel => Math.floor(channel * 0.94));
  return `#${channels.map(channel => channel.toString(16).padStart(2, '0')).join('')}`;
}

function channelsOf(color: string): number[] {
  return [1, 3, 5].map(at => Number.parseInt(color.slice(at, at + 2), 16));
}
