export { default } from 'vitepress/theme-without-fonts';
import './accent.css';
