import type { Channel } from '../../protocol.ts';
import { mentionName } from '../composer/suggestions.ts';
import { Menu } from '../elements/Menu.tsx';
import { useReader } from '../reader/Reader.ts';
import { useOpenWorkspace } from '../workspace/WorkspaceContext.ts';
import { Avatar } from './Avatar.tsx';
import { channelTitle } from './channelTitle.ts';
import { Icon } from './Icon.tsx';

export function MembersMenu({ channel }: { channel: Channel }) {
  const { words, people, me, openDirectMessage } = useReader();
  const { act } = useOpenWorkspace();
  const members = people.filter(({ id }) => channel.memberIds.includes(id));
  const outside = people.filter(({ id }) => !channel.memberIds.includes(id) && id !== 'USLACKBOT');
  return (
    <>
      <Menu
        label={words.members(channel.memberIds.length)}
        buttonClass="button button-quiet members"
        icon={
          <>
            <Icon name="people" /> {channel.memberIds.length}
          </>
        }
        items={members.map((person) => ({
          key: person.id,
          label: (
            <span className="person-line">
              <Avatar person={person} size="small" /> {mentionName(person)}
              {person.id === me.id && ` (${words.you})`}
            </span>
          ),
          description: person.title,
          onPick: () => openDirectMessage(person.id),
        }))}
      />
      {channel.isMember && outside.length > 0 && (
        <Menu
          label={words.addTo(channelTitle(channel))}
          buttonClass="button button-quiet"
          icon={<Icon name="plus" />}
          heading={words.addTo(channelTitle(channel))}
          items={outside.map((person) => ({
            key: person.id,
            label: (
              <span className="person-line">
                <Avatar person={person} size="small" /> {mentionName(person)}
              </span>
            ),
            description: person.title,
            onPick: () => void act({ kind: 'invite', channelId: channel.id, userId: person.id }),
          }))}
        />
      )}
    </>
  );
}
