<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name></name>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>The id of the model that tags; empty for the embedded one.</source>
        <translation>用于添加标签的模型的 ID；留空则使用自带模型。</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Where the model runs; auto takes a GPU if there is one.</source>
        <translation>模型在何处运行；“自动”会在有 GPU 时使用 GPU。</translation>
    </message>
    <message>
        <source>Thumbnail size</source>
        <translation>缩略图大小</translation>
    </message>
    <message>
        <source>Width of a thumbnail in the window, in pixels.</source>
        <translation>窗口中缩略图的宽度（像素）。</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Light or dark; system follows the computer.</source>
        <translation>浅色或深色；“跟随系统”与电脑的设置一致。</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>From the next start on; system follows the computer.</source>
        <translation>下次启动时生效；“跟随系统”与电脑的设置一致。</translation>
    </message>
    <message>
        <source>Order of tags</source>
        <translation>标签顺序</translation>
    </message>
    <message>
        <source>How they are listed beside the photos.</source>
        <translation>标签在照片旁边的排列顺序。</translation>
    </message>
    <message>
        <source>Learn my tags</source>
        <translation>学习我的标签</translation>
    </message>
    <message>
        <source>Suggest my own tags for photos like those that have them.</source>
        <translation>为相似的照片建议我自己的标签。</translation>
    </message>
    <message>
        <source>Watch folders</source>
        <translation>监视文件夹</translation>
    </message>
    <message>
        <source>Tag photos as they come while the window is open.</source>
        <translation>窗口打开时，自动为新照片添加标签。</translation>
    </message>
    <message>
        <source>Confirm trash</source>
        <translation>移到回收站前确认</translation>
    </message>
    <message>
        <source>Ask before photos are moved to the trash.</source>
        <translation>将照片移到回收站前先询问。</translation>
    </message>
    <message>
        <source>{tags}: it was so already</source>
        <translation>{tags}：无需更改</translation>
    </message>
    <message numerus="yes">
        <source>{tags} accepted on %Ln photos</source>
        <translation>
            <numerusform>已在 %Ln 张照片上接受 {tags}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{tags} rejected on %Ln photos</source>
        <translation>
            <numerusform>已在 %Ln 张照片上拒绝 {tags}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{tags} taken back on %Ln photos</source>
        <translation>
            <numerusform>已撤回 %Ln 张照片上对 {tags} 的决定</numerusform>
        </translation>
    </message>
    <message>
        <source>Took back: {what}</source>
        <translation>已撤销：{what}</translation>
    </message>
    <message>
        <source>There is nothing to take back</source>
        <translation>没有可撤销的操作</translation>
    </message>
    <message>
        <source>Did again: {what}</source>
        <translation>已重做：{what}</translation>
    </message>
    <message>
        <source>There is nothing to do again</source>
        <translation>没有可重做的操作</translation>
    </message>
    <message numerus="yes">
        <source>#{tag} accepted on {right} and rejected on {wrong} of %Ln photos</source>
        <translation>
            <numerusform>在 %Ln 张照片中，{right} 张已接受 #{tag}，{wrong} 张已拒绝</numerusform>
        </translation>
    </message>
    <message>
        <source>Renamed to #{tag}</source>
        <translation>已重命名为 #{tag}</translation>
    </message>
    <message numerus="yes">
        <source>Merged into #{tag}; %Ln photos changed</source>
        <translation>
            <numerusform>已合并到 #{tag}；更改了 %Ln 张照片</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>#{tag} deleted from %Ln photos</source>
        <translation>
            <numerusform>已从 %Ln 张照片中删除 #{tag}</numerusform>
        </translation>
    </message>
    <message>
        <source>#{tag} is on top of the hierarchy</source>
        <translation>#{tag} 已移到顶层</translation>
    </message>
    <message>
        <source>#{tag} is a kind of #{parent}</source>
        <translation>#{tag} 已移到 #{parent} 下</translation>
    </message>
    <message>
        <source>#{tag} is no longer suggested</source>
        <translation>不再建议 #{tag}</translation>
    </message>
    <message>
        <source>#{tag} is suggested again</source>
        <translation>重新建议 #{tag}</translation>
    </message>
    <message>
        <source>Saved as “{name}”</source>
        <translation>已保存为“{name}”</translation>
    </message>
    <message>
        <source>“{name}” is forgotten</source>
        <translation>已移除“{name}”</translation>
    </message>
    <message>
        <source>{folder} is no longer in the library; its files are where they were</source>
        <translation>{folder} 已从图库移除；文件仍在原处</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photos moved to the trash; {path}: {reason}</source>
        <translation>
            <numerusform>%Ln 张照片已移到回收站；{path}：{reason}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photos moved to the trash, from which you can take them back</source>
        <translation>
            <numerusform>%Ln 张照片已移到回收站，可从中恢复</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Trying again to read %Ln photos</source>
        <translation>
            <numerusform>正在重新读取 %Ln 张照片</numerusform>
        </translation>
    </message>
    <message>
        <source>{model} tags from now on</source>
        <translation>从现在起使用 {model} 添加标签</translation>
    </message>
    <message>
        <source>{model} is installed</source>
        <translation>{model} 已安装</translation>
    </message>
    <message>
        <source>{model} is removed</source>
        <translation>{model} 已移除</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>图库</translation>
    </message>
    <message>
        <source>All photos</source>
        <translation>所有照片</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>审核</translation>
    </message>
    <message>
        <source>Say yes or no to what was suggested</source>
        <translation>接受或拒绝建议</translation>
    </message>
    <message>
        <source>Unreviewed</source>
        <translation>未审核</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>重复项</translation>
    </message>
    <message>
        <source>Could not be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>Searches</source>
        <translation>已保存的搜索</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>{folder} is offline; nothing of it is forgotten</source>
        <translation>{folder} 处于离线状态；信息不会丢失</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>#{tag}: {accepted} accepted, {suggested} suggested, {rejected} rejected</source>
        <translation>#{tag}：已接受 {accepted}，建议 {suggested}，已拒绝 {rejected}</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>拍摄时间</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>相机</translation>
    </message>
    <message>
        <source>Lens</source>
        <translation>镜头</translation>
    </message>
    <message>
        <source>Exposure</source>
        <translation>曝光</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>尺寸</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>{degrees}° N</source>
        <translation>北纬 {degrees}°</translation>
    </message>
    <message>
        <source>{degrees}° S</source>
        <translation>南纬 {degrees}°</translation>
    </message>
    <message>
        <source>{degrees}° E</source>
        <translation>东经 {degrees}°</translation>
    </message>
    <message>
        <source>{degrees}° W</source>
        <translation>西经 {degrees}°</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message numerus="yes">
        <source>%Ln s left</source>
        <translation>
            <numerusform>剩余 %Ln 秒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln min left</source>
        <translation>
            <numerusform>剩余 %Ln 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>{hours} h left</source>
        <translation>剩余 {hours} 小时</translation>
    </message>
    <message numerus="yes">
        <source>%Ln copies</source>
        <translation>
            <numerusform>%Ln 个副本</numerusform>
        </translation>
    </message>
    <message>
        <source>Without a date</source>
        <translation>无日期</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photos</source>
        <translation>
            <numerusform>%Ln 张照片</numerusform>
        </translation>
    </message>
    <message>
        <source>{number} %</source>
        <translation>{number}%</translation>
    </message>
    <message>
        <source>no such file</source>
        <translation>找不到文件</translation>
    </message>
    <message>
        <source>no such file or folder</source>
        <translation>找不到文件或文件夹</translation>
    </message>
    <message>
        <source>no such file; is its drive unplugged?</source>
        <translation>找不到文件；驱动器是否已断开？</translation>
    </message>
    <message>
        <source>may not be read (permission denied)</source>
        <translation>无法读取（没有权限）</translation>
    </message>
    <message>
        <source>the file cannot be read ({detail})</source>
        <translation>无法读取文件（{detail}）</translation>
    </message>
    <message>
        <source>the folder cannot be read ({detail})</source>
        <translation>无法读取文件夹（{detail}）</translation>
    </message>
    <message>
        <source>the metadata cannot be read ({detail})</source>
        <translation>无法读取元数据（{detail}）</translation>
    </message>
    <message>
        <source>the RAW data cannot be read ({detail})</source>
        <translation>无法读取 RAW 数据（{detail}）</translation>
    </message>
    <message>
        <source>the picture is damaged ({detail})</source>
        <translation>图像已损坏（{detail}）</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>文件为空</translation>
    </message>
    <message>
        <source>is a folder, not a photo</source>
        <translation>是文件夹，不是照片</translation>
    </message>
    <message>
        <source>not a picture in a format that photohash opens</source>
        <translation>不是 photohash 支持的图像格式</translation>
    </message>
    <message>
        <source>lies in the cloud only; keep it on this device to have it tagged</source>
        <translation>仅存于云端；请保留在此设备上以添加标签</translation>
    </message>
    <message>
        <source>{width} x {height} pixels is over the limit of {limit} megapixels</source>
        <translation>{width} × {height} 像素，超过 {limit} 百万像素的上限</translation>
    </message>
    <message>
        <source>over the size limit ({detail})</source>
        <translation>超过大小上限（{detail}）</translation>
    </message>
    <message>
        <source>does not fit into memory</source>
        <translation>内存不足，无法容纳</translation>
    </message>
    <message>
        <source>its decoder took longer than {seconds} s</source>
        <translation>解码用时超过 {seconds} 秒</translation>
    </message>
    <message>
        <source>it crashes its decoder</source>
        <translation>导致解码器崩溃</translation>
    </message>
    <message>
        <source>cannot be moved to the trash ({detail})</source>
        <translation>无法移到回收站（{detail}）</translation>
    </message>
    <message>
        <source>accept {tags} on {photos}</source>
        <translation>接受 {tags}（{photos}）</translation>
    </message>
    <message>
        <source>reject {tags} on {photos}</source>
        <translation>拒绝 {tags}（{photos}）</translation>
    </message>
    <message>
        <source>clear {tags} on {photos}</source>
        <translation>撤回对 {tags} 的决定（{photos}）</translation>
    </message>
    <message>
        <source>accept {tag} on {photos} and reject it on {others}</source>
        <translation>接受 {tag}（{photos}）并拒绝（{others}）</translation>
    </message>
    <message>
        <source>rename {tag} to {name}</source>
        <translation>将 {tag} 重命名为 {name}</translation>
    </message>
    <message>
        <source>merge {tags} into {name} on {photos}</source>
        <translation>将 {tags} 合并到 {name}（{photos}）</translation>
    </message>
    <message>
        <source>delete {tag} from {photos}</source>
        <translation>删除 {tag}（{photos}）</translation>
    </message>
    <message>
        <source>put {tag} on top</source>
        <translation>将 {tag} 移到顶层</translation>
    </message>
    <message>
        <source>put {tag} below {parent}</source>
        <translation>将 {tag} 移到 {parent} 下</translation>
    </message>
    <message>
        <source>hide {tag}</source>
        <translation>隐藏 {tag}</translation>
    </message>
    <message>
        <source>show {tag}</source>
        <translation>显示 {tag}</translation>
    </message>
    <message>
        <source>a ) without its (</source>
        <translation>“)”缺少对应的“(”</translation>
    </message>
    <message>
        <source>a ( without its )</source>
        <translation>“(”缺少对应的“)”</translation>
    </message>
    <message>
        <source>a | needs something on both sides</source>
        <translation>“|”两侧都需要内容</translation>
    </message>
    <message>
        <source>a - needs something to exclude</source>
        <translation>“-”之后缺少要排除的内容</translation>
    </message>
    <message>
        <source>a quote that is not closed</source>
        <translation>引号未闭合</translation>
    </message>
    <message>
        <source>score is compared with a number from 0 to 1</source>
        <translation>只能与 0 到 1 之间的数比较（score）</translation>
    </message>
    <message>
        <source>{word} is no tag</source>
        <translation>{word} 不是标签</translation>
    </message>
    <message>
        <source>there is no {field}: (there is {known} and score&gt;)</source>
        <translation>没有字段 {field}:（可用 {known} 和 score&gt;）</translation>
    </message>
    <message>
        <source>{field}: needs a value</source>
        <translation>缺少 {field}: 的值</translation>
    </message>
    <message>
        <source>{field}: is one of {choices}</source>
        <translation>可用于 {field}: 的值为 {choices}</translation>
    </message>
    <message>
        <source>taken: is a date, as 2024, 2024-06 or 2024-06-30, or two with .. between</source>
        <translation>日期应采用 2024、2024-06 或 2024-06-30 这样的格式，或用“..”连接两个日期（taken:）</translation>
    </message>
    <message>
        <source>taken: needs a date on one side of ..</source>
        <translation>“..”至少一侧需要有日期（taken:）</translation>
    </message>
    <message>
        <source>{path}: not a photo that the library has tagged</source>
        <translation>{path}：不是图库中已添加标签的照片</translation>
    </message>
    <message>
        <source>{tag}: there is no such tag</source>
        <translation>{tag}：没有这个标签</translation>
    </message>
    <message>
        <source>{tag}: is not on this photo</source>
        <translation>{tag}：不在此照片上</translation>
    </message>
    <message>
        <source>{word} is no tag: it has no letters or digits</source>
        <translation>{word} 不能作为标签：不含字母或数字</translation>
    </message>
    <message>
        <source>{tag} cannot be below {parent}, which is below it</source>
        <translation>{tag} 不能位于 {parent} 之下，因为后者已在其下</translation>
    </message>
    <message>
        <source>{tag} is a tag already; merge {other} into it instead</source>
        <translation>{tag} 已存在；请改为将 {other} 合并到该标签</translation>
    </message>
    <message>
        <source>this photo is no longer in the library</source>
        <translation>此照片已不在图库中</translation>
    </message>
    <message>
        <source>{folder}: not a model bundle (bundle.json cannot be read)</source>
        <translation>{folder}：不是模型（无法读取 bundle.json）</translation>
    </message>
    <message>
        <source>model {model} is installed already; remove it first</source>
        <translation>模型 {model} 已安装；请先移除</translation>
    </message>
    <message>
        <source>{purpose} needs PyTorch, which this program leaves out; run photohash by uv or pip for that</source>
        <translation>{purpose} 需要 PyTorch，本程序未包含；请通过 uv 或 pip 运行 photohash</translation>
    </message>
    <message>
        <source>{url}: the server answers {answer}; try again later</source>
        <translation>{url}：服务器返回 {answer}；请稍后重试</translation>
    </message>
    <message>
        <source>{url}: the download breaks off ({detail}); try again later</source>
        <translation>{url}：下载中断（{detail}）；请稍后重试</translation>
    </message>
    <message>
        <source>{url}: sends another file than the catalog promises; nothing is installed</source>
        <translation>{url}：发来的文件与模型清单不符；未安装任何内容</translation>
    </message>
    <message>
        <source>{file}: is not the file that the catalog means; download it again</source>
        <translation>{file}：不是模型清单中指定的文件；请重新下载</translation>
    </message>
    <message>
        <source>{file}: not a file of PyTorch weights; download it again</source>
        <translation>{file}：不是 PyTorch 权重文件；请重新下载</translation>
    </message>
    <message>
        <source>{file}: the weights cannot be loaded; install the model again</source>
        <translation>{file}：无法加载权重；请重新安装模型</translation>
    </message>
    <message>
        <source>{file}: the weights are damaged; install the model again</source>
        <translation>{file}：权重已损坏；请重新安装模型</translation>
    </message>
    <message>
        <source>{folder}: {file} is missing; install the model again</source>
        <translation>{folder}：缺少 {file}；请重新安装模型</translation>
    </message>
    <message>
        <source>{folder}: bundle.json is damaged ({detail})</source>
        <translation>{folder}：bundle.json 已损坏（{detail}）</translation>
    </message>
    <message>
        <source>{folder}: bundle.json contradicts itself ({detail})</source>
        <translation>{folder}：bundle.json 自相矛盾（{detail}）</translation>
    </message>
    <message>
        <source>{folder}: the model cannot be put there ({detail})</source>
        <translation>{folder}：模型无法放到此处（{detail}）</translation>
    </message>
    <message>
        <source>{folder}: the model cannot be written there ({detail})</source>
        <translation>{folder}：模型无法写入此处（{detail}）</translation>
    </message>
    <message>
        <source>{file}: cannot be written ({detail})</source>
        <translation>{file}：无法写入（{detail}）</translation>
    </message>
    <message>
        <source>{folder}: is not a folder; name the folder that the photos are in</source>
        <translation>{folder}：不是文件夹；请指定照片所在的文件夹</translation>
    </message>
    <message>
        <source>a saved search needs a name</source>
        <translation>保存的搜索需要一个名称</translation>
    </message>
    <message>
        <source>no model has tagged this library yet; run photohash scan first</source>
        <translation>还没有模型为此图库添加标签；请先运行 photohash scan</translation>
    </message>
    <message>
        <source>{file}: the library cannot be opened ({detail})</source>
        <translation>{file}：无法打开图库（{detail}）</translation>
    </message>
    <message>
        <source>{file}: the library cannot be written ({detail})</source>
        <translation>{file}：无法写入图库（{detail}）</translation>
    </message>
    <message>
        <source>{file}: cannot be opened as a photohash library ({detail})</source>
        <translation>{file}：无法作为 photohash 图库打开（{detail}）</translation>
    </message>
    <message>
        <source>{file}: the library was made by a newer photohash; update photohash to open it</source>
        <translation>{file}：此图库由更新版本的 photohash 创建；请更新 photohash 后再打开</translation>
    </message>
    <message>
        <source>{file}: is an SQLite file, but not a photohash library; choose another file</source>
        <translation>{file}：是 SQLite 文件，但不是 photohash 图库；请选择其他文件</translation>
    </message>
</context>
<context>
    <name>FailedPage</name>
    <message>
        <source>Photos that could not be read</source>
        <translation>无法读取的照片</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photos could not be read</source>
        <translation>
            <numerusform>%Ln 张照片无法读取</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Selected photos</source>
        <translation>所选照片</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Suggested</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>Select a photo to see its tags</source>
        <translation>选择照片以查看标签</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation>移到回收站</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photos selected</source>
        <translation>
            <numerusform>已选择 %Ln 张照片</numerusform>
        </translation>
    </message>
    <message>
        <source>Tags of the first {count} are shown; what you decide goes for all.</source>
        <translation>显示前 {count} 张的标签；您的决定适用于全部照片。</translation>
    </message>
    <message>
        <source>What you decide goes for all of them.</source>
        <translation>您的决定适用于全部照片。</translation>
    </message>
    <message numerus="yes">
        <source>Move %Ln photos to the trash?</source>
        <translation>
            <numerusform>将 %Ln 张照片移到回收站？</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Intake</name>
    <message>
        <source>Add a folder of photos</source>
        <translation>添加照片文件夹</translation>
    </message>
    <message>
        <source>Tag photos</source>
        <translation>为照片添加标签</translation>
    </message>
</context>
<context>
    <name>JobBar</name>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Stop; what is done is kept</source>
        <translation>停止；已完成的会保留</translation>
    </message>
    <message>
        <source>Looking for photos</source>
        <translation>正在查找照片</translation>
    </message>
    <message>
        <source>Tagging</source>
        <translation>正在添加标签</translation>
    </message>
    <message>
        <source>Writing sidecars</source>
        <translation>正在写入附属文件</translation>
    </message>
    <message>
        <source>Downloading</source>
        <translation>正在下载</translation>
    </message>
    <message>
        <source>Installing</source>
        <translation>正在安装</translation>
    </message>
    <message>
        <source>Learning your tags</source>
        <translation>正在学习您的标签</translation>
    </message>
    <message>
        <source>{stage} {done}</source>
        <translation>{stage}：{done}</translation>
    </message>
    <message>
        <source>{stage} {done} of {total}</source>
        <translation>{stage}：{done} / {total}</translation>
    </message>
    <message>
        <source>{rate}/s</source>
        <translation>{rate}/秒</translation>
    </message>
    <message numerus="yes">
        <source>%Ln could not be read</source>
        <translation>
            <numerusform>%Ln 张无法读取</numerusform>
        </translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
</context>
<context>
    <name>ListPage</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
</context>
<context>
    <name>LoosePage</name>
    <message>
        <source>Tagged photos</source>
        <translation>已添加标签的照片</translation>
    </message>
    <message>
        <source>Copy hashtags</source>
        <translation>复制话题标签</translation>
    </message>
    <message>
        <source>Add their folder to the library</source>
        <translation>将所在文件夹添加到图库</translation>
    </message>
    <message>
        <source>Tagging…</source>
        <translation>正在添加标签…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photos tagged; the library is as it was</source>
        <translation>
            <numerusform>已为 %Ln 张照片添加标签；图库未更改</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Loupe</name>
    <message>
        <source>Previous photo</source>
        <translation>上一张照片</translation>
    </message>
    <message>
        <source>Next photo</source>
        <translation>下一张照片</translation>
    </message>
    <message>
        <source>Full screen (F)</source>
        <translation>全屏 (F)</translation>
    </message>
    <message>
        <source>Back to all photos (Escape)</source>
        <translation>返回所有照片 (Esc)</translation>
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
        <translation>{folder} 中没有照片</translation>
    </message>
    <message>
        <source>{folder} is offline; nothing of it is changed</source>
        <translation>{folder} 处于离线状态；未作更改</translation>
    </message>
    <message>
        <source>No photo is there twice</source>
        <translation>没有重复的照片</translation>
    </message>
    <message>
        <source>No photo matches</source>
        <translation>没有匹配的照片</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message numerus="yes">
        <source>{count} of %Ln photos selected</source>
        <translation>
            <numerusform>已选择 {count} 张，共 %Ln 张照片</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>Sidebar</source>
        <translation>侧边栏</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>检查器</translation>
    </message>
    <message>
        <source>Tags below photos</source>
        <translation>在照片下方显示标签</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message>
        <source>Show similar photos</source>
        <translation>显示相似照片</translation>
    </message>
    <message>
        <source>Add tags</source>
        <translation>添加标签</translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation>移到回收站</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>添加文件夹…</translation>
    </message>
    <message>
        <source>Tag photos without adding them…</source>
        <translation>为照片添加标签而不加入图库…</translation>
    </message>
    <message>
        <source>Look for new and changed photos</source>
        <translation>查找新照片和已更改的照片</translation>
    </message>
    <message>
        <source>Models…</source>
        <translation>模型…</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>设置…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Save this search…</source>
        <translation>保存此搜索…</translation>
    </message>
    <message>
        <source>&amp;Photo</source>
        <translation>照片(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>审核</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>重复项</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全屏</translation>
    </message>
</context>
<context>
    <name>ModelCard</name>
    <message>
        <source>Cannot be used: {reason}</source>
        <translation>无法使用：{reason}</translation>
    </message>
    <message>
        <source>In use on {device}</source>
        <translation>正在 {device} 上使用</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>正在使用</translation>
    </message>
    <message>
        <source>Can be downloaded</source>
        <translation>可下载</translation>
    </message>
    <message numerus="yes">
        <source>%Ln tags</source>
        <translation>
            <numerusform>%Ln 个标签</numerusform>
        </translation>
    </message>
    <message>
        <source>comes with photohash</source>
        <translation>photohash 自带</translation>
    </message>
    <message>
        <source>licence: {licence}</source>
        <translation>许可证：{licence}</translation>
    </message>
    <message>
        <source>Download…</source>
        <translation>下载…</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
</context>
<context>
    <name>ModelsDialog</name>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Train your own from hashtagged photos: {command}</source>
        <translation>用带话题标签的照片训练自己的模型：{command}</translation>
    </message>
    <message>
        <source>Import from a folder…</source>
        <translation>从文件夹导入…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>{title} is published under {licence}.</source>
        <translation>{title} 依据 {licence} 发布。</translation>
    </message>
    <message>
        <source>&lt;a href=&quot;{url}&quot;&gt;Read the terms&lt;/a&gt;. Do you accept them, and download {size}?</source>
        <translation>&lt;a href=&quot;{url}&quot;&gt;阅读条款&lt;/a&gt;。是否接受并下载 {size}？</translation>
    </message>
    <message>
        <source>Accept and download</source>
        <translation>接受并下载</translation>
    </message>
    <message>
        <source>Import a model that you trained</source>
        <translation>导入自己训练的模型</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Close this notice</source>
        <translation>关闭通知</translation>
    </message>
</context>
<context>
    <name>PhotoGrid</name>
    <message>
        <source>Photos</source>
        <translation>照片</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Photo {name}</source>
        <translation>照片 {name}</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>Yes (Y)</source>
        <translation>是 (Y)</translation>
    </message>
    <message>
        <source>No (N)</source>
        <translation>否 (N)</translation>
    </message>
    <message>
        <source>Skip (S)</source>
        <translation>跳过 (S)</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>审核</translation>
    </message>
    <message>
        <source>Tag to review</source>
        <translation>要审核的标签</translation>
    </message>
    <message>
        <source>Many at once (M)</source>
        <translation>批量审核 (M)</translation>
    </message>
    <message>
        <source>Back to all photos (Escape)</source>
        <translation>返回所有照片 (Esc)</translation>
    </message>
    <message>
        <source>Nothing is left to review here</source>
        <translation>这里没有需要审核的内容了</translation>
    </message>
    <message>
        <source>Which of these are #{tag}? Click those that are not</source>
        <translation>这些是 #{tag} 吗？请点击不符合的照片</translation>
    </message>
    <message>
        <source>Is this #{tag}?</source>
        <translation>这是 #{tag} 吗？</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photos left</source>
        <translation>
            <numerusform>还剩 %Ln 张照片</numerusform>
        </translation>
    </message>
    <message>
        <source>the model is {score} certain</source>
        <translation>模型有 {score} 的把握</translation>
    </message>
    <message>
        <source>Accept {count} (Y)</source>
        <translation>接受 {count} 张 (Y)</translation>
    </message>
    <message>
        <source>Accept {count}, reject {wrong} (Y)</source>
        <translation>接受 {count} 张，拒绝 {wrong} 张 (Y)</translation>
    </message>
    <message>
        <source>Reject {count} (N)</source>
        <translation>拒绝 {count} 张 (N)</translation>
    </message>
    <message>
        <source>Skip all (S)</source>
        <translation>全部跳过 (S)</translation>
    </message>
</context>
<context>
    <name>ReviewSheet</name>
    <message>
        <source>Photos to decide on</source>
        <translation>待决定的照片</translation>
    </message>
</context>
<context>
    <name>SearchBar</name>
    <message>
        <source>Search: beach -people taken:2024 camera:fuji &quot;golden gate&quot;</source>
        <translation>搜索：beach -people taken:2024 camera:fuji &quot;golden gate&quot;</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Save this search…</source>
        <translation>保存此搜索…</translation>
    </message>
    <message>
        <source>{reason}, at character {position}</source>
        <translation>{reason}（第 {position} 个字符）</translation>
    </message>
    <message>
        <source>Save this search</source>
        <translation>保存此搜索</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>按名称</translation>
    </message>
    <message>
        <source>Most photos first</source>
        <translation>照片多的在前</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Library</source>
        <translation>图库</translation>
    </message>
    <message>
        <source>Forget this search</source>
        <translation>移除此搜索</translation>
    </message>
    <message>
        <source>Remove from the library…</source>
        <translation>从图库移除…</translation>
    </message>
    <message numerus="yes">
        <source>Merge %Ln tags…</source>
        <translation>
            <numerusform>合并 %Ln 个标签…</numerusform>
        </translation>
    </message>
    <message>
        <source>Review…</source>
        <translation>审核…</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Merge into…</source>
        <translation>合并到…</translation>
    </message>
    <message>
        <source>Make it a kind of…</source>
        <translation>移到其他标签下…</translation>
    </message>
    <message>
        <source>Put on top</source>
        <translation>移到顶层</translation>
    </message>
    <message>
        <source>Do not suggest it any more</source>
        <translation>不再建议</translation>
    </message>
    <message>
        <source>Suggest it again</source>
        <translation>重新建议</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>按名称</translation>
    </message>
    <message>
        <source>Most photos first</source>
        <translation>照片多的在前</translation>
    </message>
    <message>
        <source>Merge {tags} into</source>
        <translation>将 {tags} 合并到</translation>
    </message>
    <message>
        <source>#{tag} is a kind of</source>
        <translation>#{tag} 的上级标签</translation>
    </message>
    <message>
        <source>Remove {folder} from the library?</source>
        <translation>从图库移除 {folder}？</translation>
    </message>
    <message numerus="yes">
        <source>Its files stay as they are. What you decided on its %Ln photos is forgotten for good.</source>
        <translation>
            <numerusform>文件保持不变。您对其中 %Ln 张照片所作的决定将永久丢失。</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
</context>
<context>
    <name>TagChip</name>
    <message>
        <source>accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>suggested</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>Click to accept, × to reject</source>
        <translation>点击接受，点 × 拒绝</translation>
    </message>
    <message>
        <source>Accepted; × takes it off</source>
        <translation>已接受；点 × 移除</translation>
    </message>
    <message>
        <source>Rejected; click to take that back</source>
        <translation>已拒绝；点击撤回</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>接受</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>Take back what I said</source>
        <translation>撤回我的决定</translation>
    </message>
    <message>
        <source>Why this tag?</source>
        <translation>为什么有此标签？</translation>
    </message>
</context>
<context>
    <name>TagEntry</name>
    <message>
        <source>Add tags: beagle, or #dog #beach</source>
        <translation>添加标签：beagle 或 #dog #beach</translation>
    </message>
    <message>
        <source>Add tags</source>
        <translation>添加标签</translation>
    </message>
</context>
<context>
    <name>TermChip</name>
    <message>
        <source>Take {term} out of the search</source>
        <translation>从搜索中移除 {term}</translation>
    </message>
</context>
<context>
    <name>TermChips</name>
    <message>
        <source>Terms of the search</source>
        <translation>搜索条件</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Grouping</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>No groups</source>
        <translation>不分组</translation>
    </message>
    <message>
        <source>By day</source>
        <translation>按日期</translation>
    </message>
    <message>
        <source>By folder</source>
        <translation>按文件夹</translation>
    </message>
    <message>
        <source>Thumbnail size</source>
        <translation>缩略图大小</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Drop photos or a folder here</source>
        <translation>将照片或文件夹拖到此处</translation>
    </message>
    <message>
        <source>photohash names what is in your photos. They stay where they are, and nothing leaves this computer.</source>
        <translation>photohash 识别照片中的内容。照片留在原处，任何数据都不会离开此电脑。</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>选择文件夹…</translation>
    </message>
    <message>
        <source>Only try a few photos</source>
        <translation>只用几张照片试试</translation>
    </message>
</context>
<context>
    <name>Why</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Why #{tag}?</source>
        <translation>为什么是 #{tag}？</translation>
    </message>
    <message>
        <source>You accepted it.</source>
        <translation>您已接受此标签。</translation>
    </message>
    <message>
        <source>You rejected it.</source>
        <translation>您已拒绝此标签。</translation>
    </message>
    <message>
        <source>It is a keyword in the file or its sidecar.</source>
        <translation>它是文件或附属文件中的关键字。</translation>
    </message>
    <message numerus="yes">
        <source>Learned from %Ln photos that have it: {score}.</source>
        <translation>
            <numerusform>从带有该标签的 %Ln 张照片中学到：{score}。</numerusform>
        </translation>
    </message>
    <message>
        <source>{model} gives it {score}.</source>
        <translation>{model} 给出的分数为 {score}。</translation>
    </message>
    <message>
        <source>{model} gives it {score}; it is suggested from {threshold} on.</source>
        <translation>{model} 给出的分数为 {score}；达到 {threshold} 即会建议。</translation>
    </message>
    <message>
        <source>Most like these, which have it:</source>
        <translation>与以下带有此标签的照片最相似：</translation>
    </message>
</context>
<context>
    <name>_Delegate</name>
    <message>
        <source>No tag reaches its threshold</source>
        <translation>没有标签达到阈值</translation>
    </message>
</context>
<context>
    <name>_Reasons</name>
    <message>
        <source>Photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
</context>
</TS>
