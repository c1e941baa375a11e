import type { CountyProblem } from '../host/host-view.ts';
import { bilingualIssues } from '../http/bilingual-issues.ts';
import { countyFile, type CountyFile } from './county-file.ts';

/** A county file after reading: usable, or with the path of every error. */
export type CountyFileReading =
  | { readonly id: string; readonly file: CountyFile; readonly problems: readonly [] }
  | { readonly id: string; readonly file?: undefined; readonly problems: readonly CountyProblem[] };

/** Reads the text of `<id>.json`. Never throws: what is wrong is part of the answer. */
export function readCountyFile(id: string, content: string): CountyFileReading {
  try {
    return checkCountyFile(id, JSON.parse(content));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return refuse(
      id,
      [],
      `县配置文件 '${id}.json' 不是有效的 JSON：${message}`,
      `County file '${id}.json' is no JSON: ${message}`,
    );
  }
}

/** Checks a county given as data; `id` is the name of its file. */
export function checkCountyFile(id: string, data: unknown): CountyFileReading {
  const checked = countyFile.safeParse(data);
  if (!checked.success) return { id, problems: bilingualIssues(countyFile, data) };
  if (checked.data.id !== id) {
    return refuse(
      id,
      ['id'],
      `文件名为 '${id}.json'，其中的 id 却是 '${checked.data.id}'；两者应一致。`,
      `The file is named '${id}.json' and its id is '${checked.data.id}'; make them the same.`,
    );
  }
  return { id, file: checked.data, problems: [] };
}

/** The reading of a file that the host may not or cannot read. */
export function unreadableCountyFile(id: string, cause: unknown): CountyFileReading {
  const message = cause instanceof Error ? cause.message : String(cause);
  return refuse(
    id,
    [],
    `县配置文件 '${id}.json' 无法读取：${message}`,
    `County file '${id}.json' cannot be read: ${message}`,
  );
}

function refuse(id: string, path: readonly string[], zhCN: string, en: string): CountyFileReading {
  return { id, problems: [{ path, reason: { 'zh-CN': zhCN, en } }] };
}
