import { jsx as _jsx, jsxs as _jsxs } from "react/jsx-runtime";
import { createApi, ProblemError } from '@peixun/ui-kit/api';
import { useAllowed } from '@peixun/ui-kit/county';
import { Form, useCommandForm } from '@peixun/ui-kit/form';
import { useFormat, useText, useTextIn } from '@peixun/ui-kit/i18n';
import { Icon } from '@peixun/ui-kit/icon';
import { ListPage } from '@peixun/ui-kit/list-page';
import { Page } from '@peixun/ui-kit/page';
import { lazyComponents, usePluginId } from '@peixun/ui-kit/plugin-ui';
import { Query } from '@peixun/ui-kit/problem-view';
import { Link, useNavigate, useParams } from '@peixun/ui-kit/router';
import { Slot } from '@peixun/ui-kit/slot';
import { useState } from 'react';
/** Uses what most pages use of ui-kit 1.0. */
const stories = createApi('old');
function StoriesPage() {
    const [t, inLanguage, format] = [useText(), useTextIn(), useFormat()];
    const [seen, see] = useState(0);
    const navigate = useNavigate();
    const mayWrite = useAllowed('old.story.write');
    return (_jsx(ListPage, { title: t('title'), source: stories.list('GET /stories'), rowKey: ({ id }) => id, columns: [{ key: 'title', title: inLanguage({ 'zh-CN': '名', en: 'Name' }), primary: true }], actions: mayWrite && _jsx("a", { onClick: () => (see(seen + 1), navigate('/old')), children: format.number(seen) }), empty: { title: t('none'), hint: t('none') } }));
}
function WordsPage() {
    const words = stories.useOperation('GET /words');
    const isLost = words.error instanceof ProblemError;
    return (_jsxs(Page, { title: `${usePluginId()} ${Object.keys(useParams()).length}`, children: [isLost || _jsx(Query, { of: words, children: of => _jsx(Link, { to: "/old", children: of.length }) }), _jsx(Icon, { name: "file" }), _jsx(Slot, { name: "old.story-aside", props: {} })] }));
}
export const kept = { Form, useCommandForm };
export const pages = lazyComponents({ stories: async () => StoriesPage, words: async () => WordsPage });
export const messages = { 'zh-CN': { title: '旧', none: '无' }, en: { title: 'Old', none: 'None' } };
