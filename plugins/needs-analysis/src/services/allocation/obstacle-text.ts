import { text, type Text } from '@peixun/plugin-api';
import type { Ineligibility } from '../../contract/index.ts';

/** Why somebody cannot choose an item, in words. */
export function obstacleText(obstacle: Ineligibility): Text {
  switch (obstacle.kind) {
    case 'withdrawn':
      return text('班次已撤下', 'it was withdrawn');
    case 'audience':
      return text('不在培训对象范围内', 'it is for other audiences');
    case 'repeat':
      return text(
        `已于 ${obstacle.endedOn} 参加过同类课程“${obstacle.course}”`,
        `course '${obstacle.course}' was attended already, until ${obstacle.endedOn}`,
      );
    case 'prerequisite':
      return text(`需先参加“${obstacle.course}”`, `course '${obstacle.course}' must be attended before`);
  }
}
