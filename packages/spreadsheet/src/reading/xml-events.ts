import { SaxesParser } from 'saxes';

export interface XmlHandlers {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(name: string): void;
}

/**
 * Feeds pieces of an XML part to handlers, after each piece giving the caller a chance to use what came of it.
 * Names arrive without namespace prefix: the transitional and the strict dialect differ in namespaces alone.
 * Entities of a DTD are never expanded.
 */
export function* xmlEvents(
  pieces: Iterable<Uint8Array>,
  handlers: XmlHandlers,
  damaged: (reason: string) => Error,
): Generator<void> {
  const parser = new SaxesParser({ xmlns: false });
  const fail = (reason: string) => {
    throw damaged(reason);
  };
  parser.on('error', error => fail(error.message));
  parser.on('doctype', () => fail('DOCTYPE'));
  if (handlers.open) {
    parser.on('opentag', tag =>
      handlers.open!(localName(tag.name), tag.attributes as Record<string, string>),
    );
  }
  if (handlers.close) parser.on('closetag', tag => handlers.close!(localName(tag.name)));
  if (handlers.text) parser.on('text', handlers.text);
  if (handlers.text) parser.on('cdata', handlers.text);

  let decoder: InstanceType<typeof TextDecoder> | undefined;
  for (const piece of pieces) {
    decoder ??= new TextDecoder(encodingOf(piece));
    parser.write(decoder.decode(piece, { stream: true }));
    yield;
  }
  parser.write(decoder?.decode() ?? '').close();
  yield;
}

/** Reads a small part to its end. */
export function readXml(
  pieces: Iterable<Uint8Array>,
  handlers: XmlHandlers,
  damaged: (reason: string) => Error,
): void {
  for (const _ of xmlEvents(pieces, handlers, damaged));
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function encodingOf(start: Uint8Array): string {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}
