import { useParams, useSearch } from '@peixun/ui-kit/router';
import { needs } from '../../api.ts';

/** The model of the address, and one of its versions: the one of the address, or the newest. */
export function useModel() {
  const { id = '' } = useParams();
  const { values } = useSearch();
  const models = needs.useOperation('GET /competency-models');
  const model = models.data?.items.find(candidate => candidate.id === id);
  const versionId =
    model?.versions.find(version => version.id === values['version'])?.id ?? model?.versions[0]?.id;
  const version = needs.useOperation(
    'GET /model-versions/:id',
    { params: { id: versionId ?? id } },
    { enabled: models.data !== undefined },
  );
  return { model, version };
}
