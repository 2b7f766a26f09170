import type { Person } from '../../protocol.ts';
import { mentionName } from '../composer/suggestions.ts';
import { useReader } from '../reader/Reader.ts';
import { useOpenWorkspace } from '../workspace/WorkspaceContext.ts';
import { Avatar } from './Avatar.tsx';

/** One click acts as another person. */
export function PeopleRail() {
  const { me, people, words } = useReader();
  const { actAs } = useOpenWorkspace();
  return (
    <nav className="rail" aria-label={words.actingAs}>
      <span className="rail-heading" aria-hidden="true">
        {words.actingAs}
      </span>
      {people.filter(canBeActed).map((person) => (
        <button
          key={person.id}
          type="button"
          className="rail-person"
          aria-current={person.id === me.id}
          aria-label={words.actAs(mentionName(person))}
          title={[person.realName, person.title, person.locale, person.tz].filter(Boolean).join('\n')}
          onClick={() => actAs(person.id)}
        >
          <span className="rail-avatar">
            <Avatar person={person} />
            <span className="rail-language" lang={person.locale}>
              {person.locale.startsWith('zh') ? '中' : person.locale.slice(0, 2).toUpperCase()}
            </span>
          </span>
          <span className="rail-name">{mentionName(person).split(/\s/)[0]}</span>
        </button>
      ))}
    </nav>
  );
}

function canBeActed(person: Person): boolean {
  return !person.isBot && person.id !== 'USLACKBOT';
}
