import type { FileDriver } from '@peixun/kernel';
import { AwsClient } from 'aws4fetch';

export interface S3Options {
  /** `https://s3.example.gov.cn`: AWS, MinIO, Ceph, or a cloud's own. */
  readonly endpoint: string;
  readonly bucket: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** Keeps the files of all counties in a bucket, so that several hosts share them. */
export class S3FileDriver implements FileDriver {
  readonly #client: AwsClient;
  readonly #bucket: string;

  constructor({ endpoint, bucket, ...options }: S3Options) {
    this.#client = new AwsClient({ ...options, service: 's3', retries: 3 });
    this.#bucket = `${endpoint}/${bucket}`;
  }

  async write(countyId: string, sha256: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    await this.#ask('PUT', `${countyId}/${sha256}`, bytes);
  }

  async read(countyId: string, sha256: string): Promise<Uint8Array | undefined> {
    const response = await this.#ask('GET', `${countyId}/${sha256}`);
    return response.ok ? new Uint8Array(await response.arrayBuffer()) : undefined;
  }

  async remove(countyId: string, sha256: string): Promise<void> {
    await this.#ask('DELETE', `${countyId}/${sha256}`);
  }

  /** @throws Error when the storage refuses or fails; what is merely not there is an answer. */
  async #ask(
    method: 'GET' | 'PUT' | 'DELETE',
    key: string,
    body?: Uint8Array<ArrayBuffer>,
  ): Promise<Response> {
    const response = await this.#client.fetch(`${this.#bucket}/${key}`, { method, body });
    if (response.ok || (response.status === 404 && method !== 'PUT')) return response;
    throw new Error(
      `The file storage answered ${response.status} to ${method} ${key}: ${await response.text()}`,
    );
  }
}
