import { defineErrors } from '@peixun/plugin-api';

export const eventErrors = defineErrors({
  EVENT_UNREADABLE: {
    kind: 'internal',
    'zh-CN': '事件 {event} 的内容不符合其发布者现在的约定：{reason}。请让发布者恢复兼容，再重新投递。',
    en: "The payload of event {event} is not what its publisher's contract says now: {reason}. Make the contract accept it again, then replay it.",
  },
  EVENT_NOT_HANDLED: {
    kind: 'unavailable',
    'zh-CN': '插件 {plugin} 的 {version} 版不处理事件 {event}，稍后由有处理者的主机重试。',
    en: 'Version {version} of plugin {plugin} does not handle event {event}; it is tried again where one does.',
  },
  DEAD_LETTER_NOT_FOUND: {
    kind: 'not-found',
    'zh-CN': '没有找到该失败事件，可能已被处理。请刷新列表。',
    en: 'There is no such dead letter; it may have been dealt with. Load the list again.',
  },
  ANONYMOUS_GROUP_CLOSED: {
    kind: 'conflict',
    'zh-CN': '这次匿名作答已经结束，不再接收答卷。您的答卷没有留下任何记录。',
    en: 'These anonymous answers are closed and no more are taken. Nothing of yours was kept.',
  },
  JOB_HOST_LOST: {
    kind: 'unavailable',
    'zh-CN': '执行任务的主机多次中断，任务未完成。请重新启动任务。',
    en: 'The host that ran the job was lost more than once, and the job is not done. Start it again.',
  },
  JOB_FAILED: {
    kind: 'internal',
    'zh-CN': '任务执行失败，详情见系统日志。',
    en: 'The job failed. The log says more.',
  },
});
