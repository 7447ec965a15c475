<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja_JP">
<context>
    <name></name>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>The id of the model that tags; empty for the embedded one.</source>
        <translation>タグ付けに使うモデルの ID。空欄で付属のモデルを使います。</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>デバイス</translation>
    </message>
    <message>
        <source>Where the model runs; auto takes a GPU if there is one.</source>
        <translation>モデルを実行するデバイス。「自動」では GPU があれば使います。</translation>
    </message>
    <message>
        <source>Thumbnail size</source>
        <translation>サムネイルのサイズ</translation>
    </message>
    <message>
        <source>Width of a thumbnail in the window, in pixels.</source>
        <translation>ウィンドウに表示するサムネイルの幅 (ピクセル)。</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>テーマ</translation>
    </message>
    <message>
        <source>Light or dark; system follows the computer.</source>
        <translation>ライトまたはダーク。「システムに合わせる」ではコンピューターの設定に従います。</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>From the next start on; system follows the computer.</source>
        <translation>次回の起動から有効になります。「システムに合わせる」ではコンピューターの設定に従います。</translation>
    </message>
    <message>
        <source>Order of tags</source>
        <translation>タグの並び順</translation>
    </message>
    <message>
        <source>How they are listed beside the photos.</source>
        <translation>写真の横に並ぶ順番です。</translation>
    </message>
    <message>
        <source>Learn my tags</source>
        <translation>自分のタグを学習</translation>
    </message>
    <message>
        <source>Suggest my own tags for photos like those that have them.</source>
        <translation>自分で付けたタグを、似た写真にも提案します。</translation>
    </message>
    <message>
        <source>Watch folders</source>
        <translation>フォルダーを監視</translation>
    </message>
    <message>
        <source>Tag photos as they come while the window is open.</source>
        <translation>ウィンドウを開いている間、新しい写真にすぐタグを付けます。</translation>
    </message>
    <message>
        <source>Confirm trash</source>
        <translation>ゴミ箱への移動を確認</translation>
    </message>
    <message>
        <source>Ask before photos are moved to the trash.</source>
        <translation>写真をゴミ箱に移動する前に確認します。</translation>
    </message>
    <message>
        <source>{tags}: it was so already</source>
        <translation>{tags}: 変更はありません</translation>
    </message>
    <message numerus="yes">
        <source>{tags} accepted on %Ln photos</source>
        <translation>
            <numerusform>%Ln 枚の写真で {tags} を承認しました</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{tags} rejected on %Ln photos</source>
        <translation>
            <numerusform>%Ln 枚の写真で {tags} を却下しました</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{tags} taken back on %Ln photos</source>
        <translation>
            <numerusform>%Ln 枚の写真で {tags} の判断を取り消しました</numerusform>
        </translation>
    </message>
    <message>
        <source>Took back: {what}</source>
        <translation>元に戻しました: {what}</translation>
    </message>
    <message>
        <source>There is nothing to take back</source>
        <translation>元に戻す操作はありません</translation>
    </message>
    <message>
        <source>Did again: {what}</source>
        <translation>やり直しました: {what}</translation>
    </message>
    <message>
        <source>There is nothing to do again</source>
        <translation>やり直す操作はありません</translation>
    </message>
    <message numerus="yes">
        <source>#{tag} accepted on {right} and rejected on {wrong} of %Ln photos</source>
        <translation>
            <numerusform>%Ln 枚の写真のうち {right} 枚で #{tag} を承認、{wrong} 枚で却下しました</numerusform>
        </translation>
    </message>
    <message>
        <source>Renamed to #{tag}</source>
        <translation>#{tag} に名前を変更しました</translation>
    </message>
    <message numerus="yes">
        <source>Merged into #{tag}; %Ln photos changed</source>
        <translation>
            <numerusform>#{tag} に統合し、%Ln 枚の写真を変更しました</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>#{tag} deleted from %Ln photos</source>
        <translation>
            <numerusform>%Ln 枚の写真から #{tag} を削除しました</numerusform>
        </translation>
    </message>
    <message>
        <source>#{tag} is on top of the hierarchy</source>
        <translation>#{tag} を最上位に移動しました</translation>
    </message>
    <message>
        <source>#{tag} is a kind of #{parent}</source>
        <translation>#{tag} を #{parent} の下に移動しました</translation>
    </message>
    <message>
        <source>#{tag} is no longer suggested</source>
        <translation>今後は #{tag} を候補に出しません</translation>
    </message>
    <message>
        <source>#{tag} is suggested again</source>
        <translation>#{tag} を再び候補に出します</translation>
    </message>
    <message>
        <source>Saved as “{name}”</source>
        <translation>「{name}」として保存しました</translation>
    </message>
    <message>
        <source>“{name}” is forgotten</source>
        <translation>「{name}」を削除しました</translation>
    </message>
    <message>
        <source>{folder} is no longer in the library; its files are where they were</source>
        <translation>{folder} をライブラリから削除しました。ファイルは元の場所にあります</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photos moved to the trash; {path}: {reason}</source>
        <translation>
            <numerusform>%Ln 枚の写真をゴミ箱に移動しました。{path}: {reason}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photos moved to the trash, from which you can take them back</source>
        <translation>
            <numerusform>%Ln 枚の写真をゴミ箱に移動しました。ゴミ箱から元に戻せます</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Trying again to read %Ln photos</source>
        <translation>
            <numerusform>%Ln 枚の写真をもう一度読み取ります</numerusform>
        </translation>
    </message>
    <message>
        <source>{model} tags from now on</source>
        <translation>今後は {model} でタグを付けます</translation>
    </message>
    <message>
        <source>{model} is installed</source>
        <translation>{model} をインストールしました</translation>
    </message>
    <message>
        <source>{model} is removed</source>
        <translation>{model} を削除しました</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>ライブラリ</translation>
    </message>
    <message>
        <source>All photos</source>
        <translation>すべての写真</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>確認</translation>
    </message>
    <message>
        <source>Say yes or no to what was suggested</source>
        <translation>候補を承認または却下</translation>
    </message>
    <message>
        <source>Unreviewed</source>
        <translation>未確認</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>重複</translation>
    </message>
    <message>
        <source>Could not be read</source>
        <translation>読み取りエラー</translation>
    </message>
    <message>
        <source>Searches</source>
        <translation>保存した検索条件</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <source>{folder} is offline; nothing of it is forgotten</source>
        <translation>{folder} はオフラインです。情報は保持されます</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>タグ</translation>
    </message>
    <message>
        <source>#{tag}: {accepted} accepted, {suggested} suggested, {rejected} rejected</source>
        <translation>#{tag}: 承認 {accepted}、候補 {suggested}、却下 {rejected}</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>撮影日時</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>カメラ</translation>
    </message>
    <message>
        <source>Lens</source>
        <translation>レンズ</translation>
    </message>
    <message>
        <source>Exposure</source>
        <translation>露出</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>サイズ</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>{degrees}° N</source>
        <translation>北緯 {degrees}°</translation>
    </message>
    <message>
        <source>{degrees}° S</source>
        <translation>南緯 {degrees}°</translation>
    </message>
    <message>
        <source>{degrees}° E</source>
        <translation>東経 {degrees}°</translation>
    </message>
    <message>
        <source>{degrees}° W</source>
        <translation>西経 {degrees}°</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>場所</translation>
    </message>
    <message numerus="yes">
        <source>%Ln s left</source>
        <translation>
            <numerusform>残り %Ln 秒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln min left</source>
        <translation>
            <numerusform>残り %Ln 分</numerusform>
        </translation>
    </message>
    <message>
        <source>{hours} h left</source>
        <translation>残り {hours} 時間</translation>
    </message>
    <message numerus="yes">
        <source>%Ln copies</source>
        <translation>
            <numerusform>%Ln 個のコピー</numerusform>
        </translation>
    </message>
    <message>
        <source>Without a date</source>
        <translation>日付なし</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photos</source>
        <translation>
            <numerusform>%Ln 枚の写真</numerusform>
        </translation>
    </message>
    <message>
        <source>{number} %</source>
        <translation>{number}%</translation>
    </message>
    <message>
        <source>no such file</source>
        <translation>ファイルが見つかりません</translation>
    </message>
    <message>
        <source>no such file or folder</source>
        <translation>ファイルまたはフォルダーが見つかりません</translation>
    </message>
    <message>
        <source>no such file; is its drive unplugged?</source>
        <translation>ファイルが見つかりません。ドライブは接続されていますか?</translation>
    </message>
    <message>
        <source>may not be read (permission denied)</source>
        <translation>読み取れません (アクセス権がありません)</translation>
    </message>
    <message>
        <source>the file cannot be read ({detail})</source>
        <translation>ファイルを読み取れません ({detail})</translation>
    </message>
    <message>
        <source>the folder cannot be read ({detail})</source>
        <translation>フォルダーを読み取れません ({detail})</translation>
    </message>
    <message>
        <source>the metadata cannot be read ({detail})</source>
        <translation>メタデータを読み取れません ({detail})</translation>
    </message>
    <message>
        <source>the RAW data cannot be read ({detail})</source>
        <translation>RAW データを読み取れません ({detail})</translation>
    </message>
    <message>
        <source>the picture is damaged ({detail})</source>
        <translation>画像が壊れています ({detail})</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>ファイルが空です</translation>
    </message>
    <message>
        <source>is a folder, not a photo</source>
        <translation>写真ではなくフォルダーです</translation>
    </message>
    <message>
        <source>not a picture in a format that photohash opens</source>
        <translation>photohash で開ける形式の画像ではありません</translation>
    </message>
    <message>
        <source>lies in the cloud only; keep it on this device to have it tagged</source>
        <translation>クラウドにのみ保存されています。タグを付けるには、このデバイスに保存してください</translation>
    </message>
    <message>
        <source>{width} x {height} pixels is over the limit of {limit} megapixels</source>
        <translation>{width} × {height} ピクセルは上限の {limit} メガピクセルを超えています</translation>
    </message>
    <message>
        <source>over the size limit ({detail})</source>
        <translation>サイズの上限を超えています ({detail})</translation>
    </message>
    <message>
        <source>does not fit into memory</source>
        <translation>メモリに収まりません</translation>
    </message>
    <message>
        <source>its decoder took longer than {seconds} s</source>
        <translation>デコードに {seconds} 秒以上かかりました</translation>
    </message>
    <message>
        <source>it crashes its decoder</source>
        <translation>デコーダーが異常終了します</translation>
    </message>
    <message>
        <source>cannot be moved to the trash ({detail})</source>
        <translation>ゴミ箱に移動できません ({detail})</translation>
    </message>
    <message>
        <source>accept {tags} on {photos}</source>
        <translation>{tags} の承認 ({photos})</translation>
    </message>
    <message>
        <source>reject {tags} on {photos}</source>
        <translation>{tags} の却下 ({photos})</translation>
    </message>
    <message>
        <source>clear {tags} on {photos}</source>
        <translation>{tags} の判断の取り消し ({photos})</translation>
    </message>
    <message>
        <source>accept {tag} on {photos} and reject it on {others}</source>
        <translation>{tag} の承認 ({photos}) と却下 ({others})</translation>
    </message>
    <message>
        <source>rename {tag} to {name}</source>
        <translation>{tag} から {name} への名前の変更</translation>
    </message>
    <message>
        <source>merge {tags} into {name} on {photos}</source>
        <translation>{tags} の {name} への統合 ({photos})</translation>
    </message>
    <message>
        <source>delete {tag} from {photos}</source>
        <translation>{tag} の削除 ({photos})</translation>
    </message>
    <message>
        <source>put {tag} on top</source>
        <translation>{tag} の最上位への移動</translation>
    </message>
    <message>
        <source>put {tag} below {parent}</source>
        <translation>{parent} の下への {tag} の移動</translation>
    </message>
    <message>
        <source>hide {tag}</source>
        <translation>{tag} の非表示</translation>
    </message>
    <message>
        <source>show {tag}</source>
        <translation>{tag} の再表示</translation>
    </message>
    <message>
        <source>a ) without its (</source>
        <translation>「)」に対応する「(」がありません</translation>
    </message>
    <message>
        <source>a ( without its )</source>
        <translation>「(」に対応する「)」がありません</translation>
    </message>
    <message>
        <source>a | needs something on both sides</source>
        <translation>「|」の両側に条件が必要です</translation>
    </message>
    <message>
        <source>a - needs something to exclude</source>
        <translation>「-」の後に除外する条件が必要です</translation>
    </message>
    <message>
        <source>a quote that is not closed</source>
        <translation>引用符が閉じられていません</translation>
    </message>
    <message>
        <source>score is compared with a number from 0 to 1</source>
        <translation>比較できるのは 0 から 1 までの数値です (score)</translation>
    </message>
    <message>
        <source>{word} is no tag</source>
        <translation>{word} はタグではありません</translation>
    </message>
    <message>
        <source>there is no {field}: (there is {known} and score&gt;)</source>
        <translation>フィールド {field}: はありません (使えるのは {known} と score&gt;)</translation>
    </message>
    <message>
        <source>{field}: needs a value</source>
        <translation>値がありません ({field}: の後)</translation>
    </message>
    <message>
        <source>{field}: is one of {choices}</source>
        <translation>指定できる値は {choices} です ({field}:)</translation>
    </message>
    <message>
        <source>taken: is a date, as 2024, 2024-06 or 2024-06-30, or two with .. between</source>
        <translation>日付は 2024、2024-06、2024-06-30 の形式か、「..」でつないだ 2 つで指定します (taken:)</translation>
    </message>
    <message>
        <source>taken: needs a date on one side of ..</source>
        <translation>「..」の少なくとも片側に日付が必要です (taken:)</translation>
    </message>
    <message>
        <source>{path}: not a photo that the library has tagged</source>
        <translation>{path}: ライブラリでタグ付けされた写真ではありません</translation>
    </message>
    <message>
        <source>{tag}: there is no such tag</source>
        <translation>{tag}: このタグはありません</translation>
    </message>
    <message>
        <source>{tag}: is not on this photo</source>
        <translation>{tag}: この写真には付いていません</translation>
    </message>
    <message>
        <source>{word} is no tag: it has no letters or digits</source>
        <translation>{word} はタグにできません。文字も数字も含まれていません</translation>
    </message>
    <message>
        <source>{tag} cannot be below {parent}, which is below it</source>
        <translation>{parent} は {tag} の下にあるため、{tag} をその下に移動できません</translation>
    </message>
    <message>
        <source>{tag} is a tag already; merge {other} into it instead</source>
        <translation>{tag} はすでにあります。代わりに {other} をこのタグに統合してください</translation>
    </message>
    <message>
        <source>this photo is no longer in the library</source>
        <translation>この写真はもうライブラリにありません</translation>
    </message>
    <message>
        <source>{folder}: not a model bundle (bundle.json cannot be read)</source>
        <translation>{folder}: モデルではありません (bundle.json を読み取れません)</translation>
    </message>
    <message>
        <source>model {model} is installed already; remove it first</source>
        <translation>モデル {model} はすでにインストールされています。先に削除してください</translation>
    </message>
    <message>
        <source>{purpose} needs PyTorch, which this program leaves out; run photohash by uv or pip for that</source>
        <translation>{purpose} には、このプログラムに含まれない PyTorch が必要です。uv または pip でインストールした photohash を使ってください</translation>
    </message>
    <message>
        <source>{url}: the server answers {answer}; try again later</source>
        <translation>{url}: サーバーの応答は {answer} です。後でもう一度試してください</translation>
    </message>
    <message>
        <source>{url}: the download breaks off ({detail}); try again later</source>
        <translation>{url}: ダウンロードが中断しました ({detail})。後でもう一度試してください</translation>
    </message>
    <message>
        <source>{url}: sends another file than the catalog promises; nothing is installed</source>
        <translation>{url}: カタログと異なるファイルが送られてきたため、何もインストールしませんでした</translation>
    </message>
    <message>
        <source>{file}: is not the file that the catalog means; download it again</source>
        <translation>{file}: カタログの示すファイルではありません。もう一度ダウンロードしてください</translation>
    </message>
    <message>
        <source>{file}: not a file of PyTorch weights; download it again</source>
        <translation>{file}: PyTorch の重みファイルではありません。もう一度ダウンロードしてください</translation>
    </message>
    <message>
        <source>{file}: the weights cannot be loaded; install the model again</source>
        <translation>{file}: 重みを読み込めません。モデルをインストールし直してください</translation>
    </message>
    <message>
        <source>{file}: the weights are damaged; install the model again</source>
        <translation>{file}: 重みが壊れています。モデルをインストールし直してください</translation>
    </message>
    <message>
        <source>{folder}: {file} is missing; install the model again</source>
        <translation>{folder}: {file} がありません。モデルをインストールし直してください</translation>
    </message>
    <message>
        <source>{folder}: bundle.json is damaged ({detail})</source>
        <translation>{folder}: bundle.json が壊れています ({detail})</translation>
    </message>
    <message>
        <source>{folder}: bundle.json contradicts itself ({detail})</source>
        <translation>{folder}: bundle.json の内容が矛盾しています ({detail})</translation>
    </message>
    <message>
        <source>{folder}: the model cannot be put there ({detail})</source>
        <translation>{folder}: モデルをここに置けません ({detail})</translation>
    </message>
    <message>
        <source>{folder}: the model cannot be written there ({detail})</source>
        <translation>{folder}: モデルをここに書き込めません ({detail})</translation>
    </message>
    <message>
        <source>{file}: cannot be written ({detail})</source>
        <translation>{file}: 書き込めません ({detail})</translation>
    </message>
    <message>
        <source>{folder}: is not a folder; name the folder that the photos are in</source>
        <translation>{folder}: フォルダーではありません。写真の入ったフォルダーを指定してください</translation>
    </message>
    <message>
        <source>a saved search needs a name</source>
        <translation>保存する検索には名前が必要です</translation>
    </message>
    <message>
        <source>no model has tagged this library yet; run photohash scan first</source>
        <translation>このライブラリでは、まだモデルによるタグ付けが行われていません。先に photohash scan を実行してください</translation>
    </message>
    <message>
        <source>{file}: the library cannot be opened ({detail})</source>
        <translation>{file}: ライブラリを開けません ({detail})</translation>
    </message>
    <message>
        <source>{file}: the library cannot be written ({detail})</source>
        <translation>{file}: ライブラリに書き込めません ({detail})</translation>
    </message>
    <message>
        <source>{file}: cannot be opened as a photohash library ({detail})</source>
        <translation>{file}: photohash のライブラリとして開けません ({detail})</translation>
    </message>
    <message>
        <source>{file}: the library was made by a newer photohash; update photohash to open it</source>
        <translation>{file}: より新しい photohash で作られたライブラリです。開くには photohash を更新してください</translation>
    </message>
    <message>
        <source>{file}: is an SQLite file, but not a photohash library; choose another file</source>
        <translation>{file}: SQLite ファイルですが、photohash のライブラリではありません。別のファイルを選んでください</translation>
    </message>
</context>
<context>
    <name>FailedPage</name>
    <message>
        <source>Photos that could not be read</source>
        <translation>読み取れなかった写真</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試行</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photos could not be read</source>
        <translation>
            <numerusform>%Ln 枚の写真を読み取れませんでした</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Selected photos</source>
        <translation>選択した写真</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>タグ</translation>
    </message>
    <message>
        <source>Suggested</source>
        <translation>候補</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>却下</translation>
    </message>
    <message>
        <source>Select a photo to see its tags</source>
        <translation>写真を選択するとタグが表示されます</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>フォルダーで表示</translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation>ゴミ箱に移動</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photos selected</source>
        <translation>
            <numerusform>%Ln 枚の写真を選択中</numerusform>
        </translation>
    </message>
    <message>
        <source>Tags of the first {count} are shown; what you decide goes for all.</source>
        <translation>先頭の {count} 枚のタグを表示しています。操作はすべての写真に適用されます。</translation>
    </message>
    <message>
        <source>What you decide goes for all of them.</source>
        <translation>操作はすべての写真に適用されます。</translation>
    </message>
    <message numerus="yes">
        <source>Move %Ln photos to the trash?</source>
        <translation>
            <numerusform>%Ln 枚の写真をゴミ箱に移動しますか?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Intake</name>
    <message>
        <source>Add a folder of photos</source>
        <translation>写真のフォルダーを追加</translation>
    </message>
    <message>
        <source>Tag photos</source>
        <translation>写真にタグを付ける</translation>
    </message>
</context>
<context>
    <name>JobBar</name>
    <message>
        <source>Progress</source>
        <translation>進行状況</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>Stop; what is done is kept</source>
        <translation>停止 (完了した分は保持されます)</translation>
    </message>
    <message>
        <source>Looking for photos</source>
        <translation>写真を検索中</translation>
    </message>
    <message>
        <source>Tagging</source>
        <translation>タグ付け中</translation>
    </message>
    <message>
        <source>Writing sidecars</source>
        <translation>サイドカーを書き込み中</translation>
    </message>
    <message>
        <source>Downloading</source>
        <translation>ダウンロード中</translation>
    </message>
    <message>
        <source>Installing</source>
        <translation>インストール中</translation>
    </message>
    <message>
        <source>Learning your tags</source>
        <translation>タグを学習中</translation>
    </message>
    <message>
        <source>{stage} {done}</source>
        <translation>{stage}: {done}</translation>
    </message>
    <message>
        <source>{stage} {done} of {total}</source>
        <translation>{stage}: {done} / {total}</translation>
    </message>
    <message>
        <source>{rate}/s</source>
        <translation>{rate}/秒</translation>
    </message>
    <message numerus="yes">
        <source>%Ln could not be read</source>
        <translation>
            <numerusform>読み取りエラー %Ln 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>再開</translation>
    </message>
</context>
<context>
    <name>ListPage</name>
    <message>
        <source>Back</source>
        <translation>戻る</translation>
    </message>
</context>
<context>
    <name>LoosePage</name>
    <message>
        <source>Tagged photos</source>
        <translation>タグ付けした写真</translation>
    </message>
    <message>
        <source>Copy hashtags</source>
        <translation>ハッシュタグをコピー</translation>
    </message>
    <message>
        <source>Add their folder to the library</source>
        <translation>フォルダーをライブラリに追加</translation>
    </message>
    <message>
        <source>Tagging…</source>
        <translation>タグ付け中…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photos tagged; the library is as it was</source>
        <translation>
            <numerusform>%Ln 枚の写真にタグを付けました。ライブラリは変更していません</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Loupe</name>
    <message>
        <source>Previous photo</source>
        <translation>前の写真</translation>
    </message>
    <message>
        <source>Next photo</source>
        <translation>次の写真</translation>
    </message>
    <message>
        <source>Full screen (F)</source>
        <translation>全画面表示 (F)</translation>
    </message>
    <message>
        <source>Back to all photos (Escape)</source>
        <translation>すべての写真に戻る (Esc)</translation>
    </message>
    <message>
        <source>{place} of {count}</source>
        <translation>{place} / {count}</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>There are no photos in {folder}</source>
        <translation>{folder} に写真がありません</translation>
    </message>
    <message>
        <source>{folder} is offline; nothing of it is changed</source>
        <translation>{folder} はオフラインです。変更はありません</translation>
    </message>
    <message>
        <source>No photo is there twice</source>
        <translation>重複する写真はありません</translation>
    </message>
    <message>
        <source>No photo matches</source>
        <translation>一致する写真はありません</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message numerus="yes">
        <source>{count} of %Ln photos selected</source>
        <translation>
            <numerusform>%Ln 枚中 {count} 枚を選択中</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>Sidebar</source>
        <translation>サイドバー</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>インスペクター</translation>
    </message>
    <message>
        <source>Tags below photos</source>
        <translation>写真の下にタグを表示</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>フォルダーで表示</translation>
    </message>
    <message>
        <source>Show similar photos</source>
        <translation>似た写真を表示</translation>
    </message>
    <message>
        <source>Add tags</source>
        <translation>タグを追加</translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation>ゴミ箱に移動</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>ファイル(&amp;F)</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>フォルダーを追加…</translation>
    </message>
    <message>
        <source>Tag photos without adding them…</source>
        <translation>ライブラリに追加せずにタグを付ける…</translation>
    </message>
    <message>
        <source>Look for new and changed photos</source>
        <translation>新しい写真と変更された写真を検索</translation>
    </message>
    <message>
        <source>Models…</source>
        <translation>モデル…</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>設定…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>編集(&amp;E)</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>やり直す</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>検索</translation>
    </message>
    <message>
        <source>Save this search…</source>
        <translation>検索条件を保存…</translation>
    </message>
    <message>
        <source>&amp;Photo</source>
        <translation>写真(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>表示(&amp;V)</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>写真</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>確認</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>重複</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>拡大</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>縮小</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全画面表示</translation>
    </message>
</context>
<context>
    <name>ModelCard</name>
    <message>
        <source>Cannot be used: {reason}</source>
        <translation>使用できません: {reason}</translation>
    </message>
    <message>
        <source>In use on {device}</source>
        <translation>{device} で使用中</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>Can be downloaded</source>
        <translation>ダウンロードできます</translation>
    </message>
    <message numerus="yes">
        <source>%Ln tags</source>
        <translation>
            <numerusform>%Ln 個のタグ</numerusform>
        </translation>
    </message>
    <message>
        <source>comes with photohash</source>
        <translation>photohash に付属</translation>
    </message>
    <message>
        <source>licence: {licence}</source>
        <translation>ライセンス: {licence}</translation>
    </message>
    <message>
        <source>Download…</source>
        <translation>ダウンロード…</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>削除</translation>
    </message>
</context>
<context>
    <name>ModelsDialog</name>
    <message>
        <source>Models</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Train your own from hashtagged photos: {command}</source>
        <translation>ハッシュタグ付きの写真で独自のモデルを学習させる: {command}</translation>
    </message>
    <message>
        <source>Import from a folder…</source>
        <translation>フォルダーから読み込む…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>{title} is published under {licence}.</source>
        <translation>{title} は {licence} で公開されています。</translation>
    </message>
    <message>
        <source>&lt;a href=&quot;{url}&quot;&gt;Read the terms&lt;/a&gt;. Do you accept them, and download {size}?</source>
        <translation>&lt;a href=&quot;{url}&quot;&gt;利用条件を読む&lt;/a&gt;。同意して {size} をダウンロードしますか?</translation>
    </message>
    <message>
        <source>Accept and download</source>
        <translation>同意してダウンロード</translation>
    </message>
    <message>
        <source>Import a model that you trained</source>
        <translation>自分で学習させたモデルを読み込む</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Close this notice</source>
        <translation>通知を閉じる</translation>
    </message>
</context>
<context>
    <name>PhotoGrid</name>
    <message>
        <source>Photos</source>
        <translation>写真</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Photo</source>
        <translation>写真</translation>
    </message>
    <message>
        <source>Photo {name}</source>
        <translation>写真 {name}</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>Yes (Y)</source>
        <translation>はい (Y)</translation>
    </message>
    <message>
        <source>No (N)</source>
        <translation>いいえ (N)</translation>
    </message>
    <message>
        <source>Skip (S)</source>
        <translation>スキップ (S)</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>確認</translation>
    </message>
    <message>
        <source>Tag to review</source>
        <translation>確認するタグ</translation>
    </message>
    <message>
        <source>Many at once (M)</source>
        <translation>まとめて確認 (M)</translation>
    </message>
    <message>
        <source>Back to all photos (Escape)</source>
        <translation>すべての写真に戻る (Esc)</translation>
    </message>
    <message>
        <source>Nothing is left to review here</source>
        <translation>確認する写真はもうありません</translation>
    </message>
    <message>
        <source>Which of these are #{tag}? Click those that are not</source>
        <translation>#{tag} の写真ですか? 違うものをクリックしてください</translation>
    </message>
    <message>
        <source>Is this #{tag}?</source>
        <translation>これは #{tag} ですか?</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photos left</source>
        <translation>
            <numerusform>残り %Ln 枚</numerusform>
        </translation>
    </message>
    <message>
        <source>the model is {score} certain</source>
        <translation>モデルの確信度 {score}</translation>
    </message>
    <message>
        <source>Accept {count} (Y)</source>
        <translation>{count} 枚を承認 (Y)</translation>
    </message>
    <message>
        <source>Accept {count}, reject {wrong} (Y)</source>
        <translation>{count} 枚を承認、{wrong} 枚を却下 (Y)</translation>
    </message>
    <message>
        <source>Reject {count} (N)</source>
        <translation>{count} 枚を却下 (N)</translation>
    </message>
    <message>
        <source>Skip all (S)</source>
        <translation>すべてスキップ (S)</translation>
    </message>
</context>
<context>
    <name>ReviewSheet</name>
    <message>
        <source>Photos to decide on</source>
        <translation>判断する写真</translation>
    </message>
</context>
<context>
    <name>SearchBar</name>
    <message>
        <source>Search: beach -people taken:2024 camera:fuji &quot;golden gate&quot;</source>
        <translation>検索: beach -people taken:2024 camera:fuji &quot;golden gate&quot;</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>検索</translation>
    </message>
    <message>
        <source>Save this search…</source>
        <translation>検索条件を保存…</translation>
    </message>
    <message>
        <source>{reason}, at character {position}</source>
        <translation>{reason} ({position} 文字目)</translation>
    </message>
    <message>
        <source>Save this search</source>
        <translation>検索条件を保存</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Automatic</source>
        <translation>自動</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>システムに合わせる</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>ライト</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>ダーク</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>名前順</translation>
    </message>
    <message>
        <source>Most photos first</source>
        <translation>写真の多い順</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Library</source>
        <translation>ライブラリ</translation>
    </message>
    <message>
        <source>Forget this search</source>
        <translation>この検索条件を削除</translation>
    </message>
    <message>
        <source>Remove from the library…</source>
        <translation>ライブラリから削除…</translation>
    </message>
    <message numerus="yes">
        <source>Merge %Ln tags…</source>
        <translation>
            <numerusform>%Ln 個のタグを統合…</numerusform>
        </translation>
    </message>
    <message>
        <source>Review…</source>
        <translation>確認…</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>名前を変更</translation>
    </message>
    <message>
        <source>Merge into…</source>
        <translation>統合…</translation>
    </message>
    <message>
        <source>Make it a kind of…</source>
        <translation>別のタグの下に移動…</translation>
    </message>
    <message>
        <source>Put on top</source>
        <translation>最上位に移動</translation>
    </message>
    <message>
        <source>Do not suggest it any more</source>
        <translation>候補に出さない</translation>
    </message>
    <message>
        <source>Suggest it again</source>
        <translation>再び候補に出す</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>名前順</translation>
    </message>
    <message>
        <source>Most photos first</source>
        <translation>写真の多い順</translation>
    </message>
    <message>
        <source>Merge {tags} into</source>
        <translation>{tags} の統合先</translation>
    </message>
    <message>
        <source>#{tag} is a kind of</source>
        <translation>#{tag} の上位のタグ</translation>
    </message>
    <message>
        <source>Remove {folder} from the library?</source>
        <translation>{folder} をライブラリから削除しますか?</translation>
    </message>
    <message numerus="yes">
        <source>Its files stay as they are. What you decided on its %Ln photos is forgotten for good.</source>
        <translation>
            <numerusform>ファイルはそのまま残ります。%Ln 枚の写真についての判断は完全に失われます。</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>削除</translation>
    </message>
</context>
<context>
    <name>TagChip</name>
    <message>
        <source>accepted</source>
        <translation>承認済み</translation>
    </message>
    <message>
        <source>suggested</source>
        <translation>候補</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>却下済み</translation>
    </message>
    <message>
        <source>Click to accept, × to reject</source>
        <translation>クリックで承認、× で却下</translation>
    </message>
    <message>
        <source>Accepted; × takes it off</source>
        <translation>承認済み。× で外します</translation>
    </message>
    <message>
        <source>Rejected; click to take that back</source>
        <translation>却下済み。クリックで取り消します</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>承認</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>却下</translation>
    </message>
    <message>
        <source>Take back what I said</source>
        <translation>判断を取り消す</translation>
    </message>
    <message>
        <source>Why this tag?</source>
        <translation>このタグの理由</translation>
    </message>
</context>
<context>
    <name>TagEntry</name>
    <message>
        <source>Add tags: beagle, or #dog #beach</source>
        <translation>タグを追加: beagle または #dog #beach</translation>
    </message>
    <message>
        <source>Add tags</source>
        <translation>タグを追加</translation>
    </message>
</context>
<context>
    <name>TermChip</name>
    <message>
        <source>Take {term} out of the search</source>
        <translation>{term} を検索から外す</translation>
    </message>
</context>
<context>
    <name>TermChips</name>
    <message>
        <source>Terms of the search</source>
        <translation>検索条件</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Grouping</source>
        <translation>グループ化</translation>
    </message>
    <message>
        <source>No groups</source>
        <translation>グループなし</translation>
    </message>
    <message>
        <source>By day</source>
        <translation>日付別</translation>
    </message>
    <message>
        <source>By folder</source>
        <translation>フォルダー別</translation>
    </message>
    <message>
        <source>Thumbnail size</source>
        <translation>サムネイルのサイズ</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Drop photos or a folder here</source>
        <translation>写真またはフォルダーをここにドロップ</translation>
    </message>
    <message>
        <source>photohash names what is in your photos. They stay where they are, and nothing leaves this computer.</source>
        <translation>photohash は写真に写っているものを認識して、タグを付けます。写真は元の場所に残り、データがこのコンピューターの外に出ることはありません。</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>フォルダーを選択…</translation>
    </message>
    <message>
        <source>Only try a few photos</source>
        <translation>数枚の写真で試す</translation>
    </message>
</context>
<context>
    <name>Why</name>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Why #{tag}?</source>
        <translation>#{tag} の理由</translation>
    </message>
    <message>
        <source>You accepted it.</source>
        <translation>あなたが承認したタグです。</translation>
    </message>
    <message>
        <source>You rejected it.</source>
        <translation>あなたが却下したタグです。</translation>
    </message>
    <message>
        <source>It is a keyword in the file or its sidecar.</source>
        <translation>ファイルまたはサイドカーに含まれるキーワードです。</translation>
    </message>
    <message numerus="yes">
        <source>Learned from %Ln photos that have it: {score}.</source>
        <translation>
            <numerusform>このタグの付いた %Ln 枚の写真から学習: {score}。</numerusform>
        </translation>
    </message>
    <message>
        <source>{model} gives it {score}.</source>
        <translation>{model} のスコアは {score} です。</translation>
    </message>
    <message>
        <source>{model} gives it {score}; it is suggested from {threshold} on.</source>
        <translation>{model} のスコアは {score} です。{threshold} 以上で候補になります。</translation>
    </message>
    <message>
        <source>Most like these, which have it:</source>
        <translation>このタグが付いた、よく似た写真:</translation>
    </message>
</context>
<context>
    <name>_Delegate</name>
    <message>
        <source>No tag reaches its threshold</source>
        <translation>しきい値に達したタグはありません</translation>
    </message>
</context>
<context>
    <name>_Reasons</name>
    <message>
        <source>Photo</source>
        <translation>写真</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
</context>
</TS>
