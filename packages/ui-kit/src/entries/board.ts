export { Board, type BoardColumn, type BoardProps } from '../shapes/board.tsx';
