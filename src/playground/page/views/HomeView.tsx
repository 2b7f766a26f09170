import type { ViewSeen } from '../../protocol.ts';
import { Blocks } from '../blocks/Blocks.tsx';
import { useReader } from '../reader/Reader.ts';
import { useOpenWorkspace } from '../workspace/WorkspaceContext.ts';
import { ViewSurface } from './ViewSurface.tsx';

export function HomeView({ isOpening }: { isOpening: boolean }) {
  const { words } = useReader();
  const { home, app } = useOpenWorkspace().state.snapshot;
  if (!home) {
    return (
      <div className="view view-empty">
        <p>{isOpening ? words.loading : words.homeEmpty(app.name)}</p>
        {!isOpening && <p>{words.homeEmptyHint}</p>}
      </div>
    );
  }
  return <PublishedHome key={home.id} home={home} />;
}

function PublishedHome({ home }: { home: ViewSeen }) {
  const { words } = useReader();
  return (
    <ViewSurface view={home}>
      {() => (
        <section className="view" aria-label={words.home}>
          <Blocks blocks={home.blocks} />
        </section>
      )}
    </ViewSurface>
  );
}
