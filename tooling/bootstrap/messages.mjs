const chinese = Intl.DateTimeFormat().resolvedOptions().locale.startsWith('zh');

const sentences = {
  toolchain: {
    zh: '正在获取 {what}（仅首次，放在 .peixun 目录中）',
    en: 'Getting {what} (once, kept in .peixun)',
  },
  dependencies: {
    zh: '正在安装依赖（依赖清单变化后才需要）',
    en: 'Installing the dependencies (only when their list has changed)',
  },
  build: { zh: '正在编译（未改动的部分不会重做）', en: 'Building (what has not changed is kept)' },
  starting: { zh: '正在启动，按 Ctrl+C 停止', en: 'Starting; stop with Ctrl+C' },
  working: { zh: '仍在进行（{seconds} 秒）', en: 'still at it ({seconds} s)' },
  done: { zh: '完成（{seconds} 秒）', en: 'done ({seconds} s)' },
  failed: { zh: '失败（{seconds} 秒）', en: 'failed ({seconds} s)' },
  skipped: { zh: '  未执行：{why}', en: '  not run: {why}' },
  buildFailed: { zh: '编译没有成功', en: 'the build did not succeed' },
  failures: { zh: '未通过的测试', en: 'Tests that failed' },
  summary: { zh: '检查结果', en: 'What was checked' },
  noNpm: {
    zh: '没有找到 npm。请安装带有 npm 的 Node.js（https://nodejs.org），然后运行 npm start。',
    en: 'npm was not found. Install Node.js with npm (https://nodejs.org), then run npm start.',
  },
  noNode: {
    zh: '当前 Node.js {version} 过旧，且没有适用于 {platform} 的可下载版本。请安装 Node.js 24（https://nodejs.org）。',
    en: 'Node.js {version} is too old, and there is no copy to fetch for {platform}. Install Node.js 24 (https://nodejs.org).',
  },
  offline: {
    zh: '若无法连接网络，请检查网络或镜像设置（npm config get registry），然后重试。',
    en: 'If the network cannot be reached, check it and the registry (npm config get registry), then try again.',
  },
};

/** A line for the terminal, in Chinese where the system is Chinese. */
export function say(key, values = {}) {
  const sentence = sentences[key][chinese ? 'zh' : 'en'];
  return sentence.replace(/\{(\w+)\}/g, (whole, name) => String(values[name] ?? whole));
}
