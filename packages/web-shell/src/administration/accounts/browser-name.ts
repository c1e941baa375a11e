/** Order matters: Edge and WeChat say that they are Chrome too, and Chrome that it is Safari. */
const browsers = [
  ['MicroMessenger', /MicroMessenger\/(\d+)/],
  ['Edge', /Edg(?:A|iOS)?\/(\d+)/],
  ['Firefox', /(?:Firefox|FxiOS)\/(\d+)/],
  ['Chrome', /(?:Chrome|CriOS)\/(\d+)/],
  ['Safari', /Version\/(\d+).*Safari\//],
] as const;

const systems = [
  ['HarmonyOS', /HarmonyOS|OpenHarmony/],
  ['Android', /Android/],
  ['iPhone', /iPhone/],
  ['iPad', /iPad/],
  ['Windows', /Windows/],
  ['macOS', /Mac OS X/],
  ['Linux', /Linux/],
] as const;

/** `Chrome 138 · Windows` of what a browser says of itself; its own words where it is not known. */
export function browserName(userAgent: string): string {
  const browser = browsers.find(([, pattern]) => pattern.test(userAgent));
  const system = systems.find(([, pattern]) => pattern.test(userAgent));
  if (!browser) return userAgent;
  const [name, pattern] = browser;
  return [`${name} ${pattern.exec(userAgent)?.[1] ?? ''}`.trim(), system?.[0]].filter(Boolean).join(' · ');
}
