/** What the builder needs beyond the styles of the answer page. */
export const builderStyles = `
.pxf-builder { max-width: 960px; }
.pxf-field { display: grid; gap: 4px; }
.pxf-pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(200px, 1fr)); gap: 12px; }
.pxf-choice { display: grid; grid-template-columns: 1fr 1fr auto; gap: 8px; margin: 6px 0; }
.pxf-bar { display: flex; flex-wrap: wrap; align-items: center; gap: 8px; }
.pxf-bar > strong { flex: 1; }
.pxf-handle { cursor: grab; }
.pxf-over { outline: 2px dashed var(--px-accent, #a8071a); }
`;
