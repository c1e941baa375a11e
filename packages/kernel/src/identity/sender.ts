import { createHmac } from 'node:crypto';
import { appendFile } from 'node:fs/promises';

/** A short message to one person, outside the product. */
export interface Message {
  readonly channel: 'sms' | 'wecom' | 'mail';
  /** A phone number, a WeCom user id or an address, as the channel needs. */
  readonly to: string;
  readonly text: string;
}

/** Sends messages. A county chooses the adapter; a failure is thrown, never swallowed. */
export interface Sender {
  send(message: Message): Promise<void>;
}

/** Appends messages to a file, one JSON object a line: for tests, and where somebody forwards them by hand. */
export function fileSender(path: string): Sender {
  return {
    async send(message) {
      await appendFile(path, `${JSON.stringify({ at: new Date().toISOString(), ...message })}\n`, {
        mode: 0o600,
      });
    },
  };
}

/**
 * Posts messages as JSON to the county's own gateway (SMS provider, WeCom, mail), signed: the header
 * `peixun-signature` is the HMAC-SHA256 of the body under the shared secret, hexadecimal.
 */
export function webhookSender(options: { url: string; secret: string; timeoutSeconds?: number }): Sender {
  return {
    async send(message) {
      const body = JSON.stringify(message);
      const response = await fetch(options.url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'peixun-signature': createHmac('sha256', options.secret).update(body).digest('hex'),
        },
        body,
        signal: AbortSignal.timeout((options.timeoutSeconds ?? 10) * 1000),
      });
      if (!response.ok) throw new Error(`The message gateway ${options.url} answered ${response.status}.`);
    },
  };
}
