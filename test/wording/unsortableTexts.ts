/** What a model of wishes or comments has nothing to say about. */
export const unsortableTexts: readonly string[] = `
  ok
  thanks
  see above
  same as last time
  call me
  as discussed with Maria
  n/a
  ???
  10/10
  test
  Lunch moved to Tuesday
  happy birthday to the team
  the canteen is closed on Friday
  new logo looks nice
  asdf
  our football club needs a sponsor
  parking permits for visitors
  moved to a greener office
  lorem ipsum dolor
  bring umbrellas
  flowers for reception
  TBD
  will write more tomorrow
  Grüße aus Hamburg
  merci beaucoup
  よろしくお願いします
  👍👍
  收到
  谢谢
  见附件
  如上所述
  待定
  祝你们新年快乐
  周五团建去爬山
  办公室搬家了
  食堂的饭不错
  没什么意见
  明天再补充
  一切照旧
  找王总确认
`
  .split('\n')
  .map((line) => line.trim())
  .filter((line) => line !== '');
