import type { ErrorEntry } from '@peixun/plugin-api';

export const documentErrors = {
  DOCUMENT_NOT_FOUND: {
    kind: 'not-found',
    'zh-CN': '没有来源文件“{id}”，或者它已被删除。',
    en: "There is no source document '{id}', or it was removed.",
  },
  DOCUMENT_UPLOADED: {
    kind: 'conflict',
    'zh-CN': '同一份文件已上传，标题是“{title}”（{year} 年）。请直接打开它，不必重复上传。',
    en: "The same file is here already as '{title}' ({year}). Open that one.",
  },
  DOCUMENT_IN_USE: {
    kind: 'conflict',
    'zh-CN':
      '有 {count} 项重点工作出自“{title}”。如仍要删除，请确认保留这些重点工作：它们保留标题和原文，但不再链接到文件。',
    en: "{count} priorities come from '{title}'. To remove it all the same, confirm that they are kept: they keep its title and their passages, and lose the link.",
  },
  DOCUMENT_PASSAGE_UNKNOWN: {
    kind: 'input',
    'zh-CN': '“{title}”第 {paragraph} 段没有这段文字。请重新打开文件，再标记一次。',
    en: "Paragraph {paragraph} of '{title}' has no such passage. Open the document again and mark it once more.",
  },
  DOCUMENT_PASSAGES_UNREADABLE: {
    kind: 'input',
    'zh-CN': '标记的段落“{passages}”写法不对，应为“段号:起-止”，例如 3:0-20。请从文件页面重新标记。',
    en: "The passages '{passages}' are not written as paragraph:start-end, such as 3:0-20. Mark them on the document's page again.",
  },
  DOCUMENT_FORMAT: {
    kind: 'input',
    'zh-CN':
      '“{file}”的内容不是 .docx 或 PDF（只看内容，不看扩展名）。请用 Word 或 WPS 打开，另存为 .docx 后再上传。',
    en: '"{file}" is neither a .docx nor a PDF inside, whatever its ending. Open it in Word or WPS, save it as .docx and upload it again.',
  },
  DOCUMENT_OLD_OR_ENCRYPTED: {
    kind: 'input',
    'zh-CN': '“{file}”设有打开密码，或是旧版 .doc/.wps 文件。请取消密码，另存为 .docx 后再上传。',
    en: '"{file}" has a password, or is an old .doc or .wps file. Remove the password, save it as .docx and upload it again.',
  },
  DOCUMENT_DAMAGED: {
    kind: 'input',
    'zh-CN': '“{file}”已损坏，无法读取。请用 Word、WPS 或 PDF 阅读器打开并另存后再上传。',
    en: '"{file}" is damaged and cannot be read. Open it in Word, WPS or a PDF reader, save it and upload it again.',
  },
  DOCUMENT_EXPANDS_TOO_FAR: {
    kind: 'input',
    'zh-CN': '“{file}”解压或读取时过大，已停止读取。请只保留正文，另存为 .docx 后再上传。',
    en: '"{file}" grows too large when it is unpacked or read, so reading was stopped. Keep its text alone, save it as .docx and upload it again.',
  },
  DOCUMENT_TOO_LONG: {
    kind: 'input',
    'zh-CN': '“{file}”太长：最多 1000 页、5000 段、50 万字。请拆成几份上传。',
    en: '"{file}" is too long: at most 1,000 pages, 5,000 paragraphs and 500,000 characters. Split it into several files.',
  },
  DOCUMENT_WITHOUT_TEXT: {
    kind: 'input',
    'zh-CN':
      '“{file}”里没有可选取的文字，可能是扫描件，或字体无法识别。请上传 .docx 原稿，或先做文字识别（OCR）。',
    en: '"{file}" has no text that can be selected: it may be scanned, or its fonts are unknown. Upload the original .docx, or recognise its text (OCR) first.',
  },
} satisfies Record<string, ErrorEntry>;
