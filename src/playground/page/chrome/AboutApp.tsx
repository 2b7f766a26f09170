import { useReader } from '../reader/Reader.ts';
import { useOpenWorkspace } from '../workspace/WorkspaceContext.ts';

export function AboutApp() {
  const { words } = useReader();
  const { app, commands, shortcuts } = useOpenWorkspace().state.snapshot;
  const lists = [
    {
      title: words.commands,
      items: commands.map(({ command, usageHint, description }) => ({
        name: `${command} ${usageHint}`.trim(),
        description,
      })),
    },
    { title: words.globalShortcuts, items: shortcuts.filter(({ type }) => type === 'global') },
    { title: words.messageShortcuts, items: shortcuts.filter(({ type }) => type === 'message') },
  ];
  return (
    <div className="view about">
      <p>{app.description}</p>
      {lists
        .filter(({ items }) => items.length > 0)
        .map(({ title, items }) => (
          <section key={title}>
            <h3>{title}</h3>
            <dl>
              {items.map((item) => (
                <div key={item.name}>
                  <dt>{item.name}</dt>
                  <dd>{item.description}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
    </div>
  );
}
