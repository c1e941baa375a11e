/** Takes its colours from the theme of the page, and its own where there is none. Touch targets are 44 px high. */
export const answerStyles = `
.pxf { display: grid; gap: 20px; max-width: 720px; }
.pxf h2, .pxf p { margin: 0; }
.pxf-question { display: grid; gap: 8px; padding: 16px; border: 1px solid var(--px-line, #d9d9d9); border-radius: var(--px-radius, 6px); background: var(--px-surface, #fff); }
.pxf-wrong { border-color: var(--px-bad, #a8071a); }
.pxf-title { font-weight: 600; }
.pxf-quiet, .pxf-required { color: var(--px-quiet, #595959); font-weight: 400; }
.pxf-problem { color: var(--px-bad, #a8071a); }
.pxf-options { display: grid; gap: 4px; }
.pxf-line { display: flex; flex-wrap: wrap; }
.pxf-options.pxf-line label { gap: 6px; padding: 0 6px; }
.pxf-options label { display: flex; align-items: center; gap: 10px; min-height: 44px; padding: 0 10px; border-radius: var(--px-radius, 6px); cursor: pointer; overflow-wrap: anywhere; }
.pxf-options input { flex: none; width: 20px; height: 20px; margin: 0; accent-color: var(--px-accent, #a8071a); }
.pxf-row { min-width: 0; margin: 0; padding: 4px 0; border: 0; }
.pxf-row legend { padding: 0; }
.pxf-ends { display: flex; justify-content: space-between; gap: 16px; }
.pxf input[type=text], .pxf input[type=number], .pxf select, .pxf textarea { box-sizing: border-box; width: 100%; min-height: 44px; padding: 8px 10px; font: inherit; color: inherit; background: var(--px-surface, #fff); border: 1px solid var(--px-field-line, #767676); border-radius: var(--px-radius, 6px); }
.pxf button { min-height: 44px; padding: 0 20px; font: inherit; color: inherit; background: var(--px-surface, #fff); border: 1px solid var(--px-field-line, #767676); border-radius: var(--px-radius, 6px); cursor: pointer; }
.pxf button.pxf-main { color: #fff; background: var(--px-accent, #a8071a); border-color: transparent; }
.pxf button:disabled { opacity: .6; cursor: default; }
.pxf button.pxf-rank { display: flex; align-items: center; gap: 12px; text-align: start; }
.pxf-rank[aria-pressed=true] { border-color: var(--px-accent, #a8071a); }
.pxf :focus-visible { outline: 2px solid var(--px-accent, #a8071a); outline-offset: 2px; }
.pxf-progress { display: grid; gap: 4px; }
.pxf-progress progress { width: 100%; height: 6px; accent-color: var(--px-accent, #a8071a); }
.pxf-actions { display: flex; flex-wrap: wrap; align-items: center; gap: 12px; }
@media (max-width: 30rem) {
  .pxf-line { display: grid; grid-auto-columns: minmax(0, 1fr); grid-auto-flow: column; gap: 0; }
  .pxf-options.pxf-line label { flex-direction: column; gap: 4px; padding: 6px 2px; text-align: center; }
}
`;
