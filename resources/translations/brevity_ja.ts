<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
 <context>
  <name>AddLine</name>
  <message>
   <location filename="../../app/window/models/add_line.py" />
   <source>Add a model:</source>
   <translation>モデルの追加：</translation>
  </message>
  <message>
   <location filename="../../app/window/models/add_line.py" />
   <source>owner/model, or the address of its page on the hub</source>
   <translation>owner/model、またはハブのページのアドレス</translation>
  </message>
  <message>
   <location filename="../../app/window/models/add_line.py" />
   <source>Name or address of a model to add</source>
   <translation>追加するモデルの名前またはアドレス</translation>
  </message>
  <message>
   <location filename="../../app/window/models/add_line.py" />
   <source>Look up</source>
   <translation>調べる</translation>
  </message>
  <message>
   <location filename="../../app/window/models/add_line.py" />
   <source>Ask the hub whether there is such a model</source>
   <translation>そのモデルがあるか、ハブに問い合わせます</translation>
  </message>
  <message>
   <location filename="../../app/window/models/add_line.py" />
   <source>Import a folder…</source>
   <translation>フォルダーを取り込む…</translation>
  </message>
  <message>
   <location filename="../../app/window/models/add_line.py" />
   <source>Copy a model that is on this computer; or drop its folder here</source>
   <translation>このコンピューターにあるモデルをコピーします。フォルダーをここにドロップしても構いません</translation>
  </message>
  <message>
   <location filename="../../app/window/models/add_line.py" />
   <source>Enter looks for {id} on {host}.</source>
   <translation>Enterで{id}を{host}で探します。</translation>
  </message>
  <message>
   <location filename="../../app/window/models/add_line.py" />
   <source>Looking for {id}…</source>
   <translation>{id}を探しています…</translation>
  </message>
 </context>
 <context>
  <name>Banner</name>
  <message>
   <location filename="../../app/window/banner.py" />
   <source>Details</source>
   <translation>詳細</translation>
  </message>
  <message>
   <location filename="../../app/window/banner.py" />
   <source>Copy the details</source>
   <translation>詳細をコピー</translation>
  </message>
  <message>
   <location filename="../../app/window/banner.py" />
   <source>Show the details</source>
   <translation>詳細を表示</translation>
  </message>
  <message>
   <location filename="../../app/window/banner.py" />
   <source>Dismiss</source>
   <translation>閉じる</translation>
  </message>
  <message>
   <location filename="../../app/window/banner.py" />
   <source>Dismiss this message</source>
   <translation>このメッセージを閉じる</translation>
  </message>
 </context>
 <context>
  <name>BeamStrip</name>
  <message>
   <location filename="../../app/window/beams/strip.py" />
   <source>What the model considers</source>
   <translation>モデルが検討している候補</translation>
  </message>
  <message>
   <location filename="../../app/window/beams/strip.py" />
   <source>The texts that the search weighs against each other, the likeliest first.</source>
   <translation>探索で比べている文章です。可能性の高い順に並びます。</translation>
  </message>
 </context>
 <context>
  <name>BeamsController</name>
  <message>
   <location filename="../../app/window/beams/controller.py" />
   <source>What the model considers is shown while the next run searches.</source>
   <translation>次の実行から、探索中の候補を表示します。</translation>
  </message>
  <message>
   <location filename="../../app/window/beams/controller.py" />
   <source>What the model considers is shown no more.</source>
   <translation>候補の表示をやめました。</translation>
  </message>
  <message>
   <location filename="../../app/window/beams/controller.py" />
   <source>Show what the model considers</source>
   <translation>モデルの検討中の候補を表示</translation>
  </message>
  <message>
   <location filename="../../app/window/beams/controller.py" />
   <source>This task takes the likeliest word each time.</source>
   <translation>この作業では、毎回最も可能性の高い語を選びます。</translation>
  </message>
 </context>
 <context>
  <name>CompareColumn</name>
  <message>
   <location filename="../../app/window/versions/compare_column.py" />
   <source>Copy</source>
   <translation>コピー</translation>
  </message>
  <message>
   <location filename="../../app/window/versions/compare_column.py" />
   <source>Copy this version</source>
   <translation>この版をコピー</translation>
  </message>
  <message>
   <location filename="../../app/window/versions/compare_column.py" />
   <source>Use this version</source>
   <translation>この版を使う</translation>
  </message>
  <message>
   <location filename="../../app/window/versions/compare_column.py" />
   <source>Show this version as the result, in the window</source>
   <translation>この版を結果としてウィンドウに表示します</translation>
  </message>
  <message>
   <location filename="../../app/window/versions/compare_column.py" />
   <source>{version} ▾</source>
   <translation>{version} ▾</translation>
  </message>
 </context>
 <context>
  <name>CompareWindow</name>
  <message>
   <location filename="../../app/window/versions/compare_window.py" />
   <source>Compare versions – Brevity</source>
   <translation>版の比較 – Brevity</translation>
  </message>
  <message>
   <location filename="../../app/window/versions/compare_window.py" />
   <source>Version on the left</source>
   <translation>左の版</translation>
  </message>
  <message>
   <location filename="../../app/window/versions/compare_window.py" />
   <source>Version on the right</source>
   <translation>右の版</translation>
  </message>
  <message>
   <location filename="../../app/window/versions/compare_window.py" />
   <source>Previous</source>
   <translation>前へ</translation>
  </message>
  <message>
   <location filename="../../app/window/versions/compare_window.py" />
   <source>Next</source>
   <translation>次へ</translation>
  </message>
  <message>
   <location filename="../../app/window/versions/compare_window.py" />
   <source>The difference before ({keys})</source>
   <translation>前の違い（{keys}）</translation>
  </message>
  <message>
   <location filename="../../app/window/versions/compare_window.py" />
   <source>The next difference ({keys})</source>
   <translation>次の違い（{keys}）</translation>
  </message>
  <message>
   <location filename="../../app/window/versions/compare_window.py" />
   <source>There is one version of this result so far, or none. Run again, with another length, way or model: then two can be compared here.</source>
   <translation>この結果の版は、まだ1つ以下です。長さ、方法、モデルを変えてもう一度実行すると、ここで2つを比べられます。</translation>
  </message>
  <message>
   <location filename="../../app/window/versions/compare_window.py" />
   <source>Comparing…</source>
   <translation>比較しています…</translation>
  </message>
  <message>
   <location filename="../../app/window/versions/compare_window.py" />
   <source>Difference {place} of {count}</source>
   <translation>違い {place} / {count}</translation>
  </message>
  <message>
   <location filename="../../app/window/versions/compare_window.py" />
   <source>only on the left</source>
   <translation>左だけ</translation>
  </message>
  <message>
   <location filename="../../app/window/versions/compare_window.py" />
   <source>only on the right</source>
   <translation>右だけ</translation>
  </message>
 </context>
 <context>
  <name>ConfidenceController</name>
  <message>
   <location filename="../../app/window/confidence/controller.py" />
   <source>Asking the model how sure it was…</source>
   <translation>モデルに確信度を尋ねています…</translation>
  </message>
  <message>
   <location filename="../../app/window/confidence/controller.py" />
   <source>All of this is quoted: the model wrote none of its words.</source>
   <translation>すべて引用です。モデルが書いた語はありません。</translation>
  </message>
  <message>
   <location filename="../../app/window/confidence/controller.py" />
   <source>Run again</source>
   <translation>もう一度実行</translation>
  </message>
  <message>
   <location filename="../../app/window/confidence/controller.py" />
   <source>{fact} Return shows what else it might say.</source>
   <translation>{fact}Enterで、ほかの候補を表示します。</translation>
  </message>
 </context>
 <context>
  <name>CoverageStrip</name>
  <message>
   <location filename="../../app/window/evidence/coverage_strip.py" />
   <source>Scroll the source</source>
   <translation>原文をスクロール</translation>
  </message>
  <message>
   <location filename="../../app/window/evidence/coverage_strip.py" />
   <source>Of the source, {used} parts were used, {read} read and {unread} not.</source>
   <translation>原文のうち、{used}か所を使用、{read}か所を読み込み、{unread}か所は未読です。</translation>
  </message>
  <message>
   <location filename="../../app/window/evidence/coverage_strip.py" />
   <source>Used for the result.</source>
   <translation>結果に使われました。</translation>
  </message>
  <message>
   <location filename="../../app/window/evidence/coverage_strip.py" />
   <source>Read; nothing of it was chosen.</source>
   <translation>読まれましたが、使われませんでした。</translation>
  </message>
  <message>
   <location filename="../../app/window/evidence/coverage_strip.py" />
   <source>Not read.</source>
   <translation>読まれていません。</translation>
  </message>
 </context>
 <context>
  <name>DetailSide</name>
  <message>
   <location filename="../../app/window/models/details.py" />
   <source>Choose a model to see what it is.</source>
   <translation>モデルを選ぶと、内容が表示されます。</translation>
  </message>
  <message>
   <location filename="../../app/window/models/details.py" />
   <source>Use this model</source>
   <translation>このモデルを使う</translation>
  </message>
  <message>
   <location filename="../../app/window/models/details.py" />
   <source>Load it now, and at the next start</source>
   <translation>今すぐ読み込み、次回の起動時にも使います</translation>
  </message>
  <message>
   <location filename="../../app/window/models/details.py" />
   <source>Convert and use</source>
   <translation>変換して使う</translation>
  </message>
  <message>
   <location filename="../../app/window/models/details.py" />
   <source>Once, in isolation</source>
   <translation>隔離した環境で一度だけ</translation>
  </message>
  <message>
   <location filename="../../app/window/models/details.py" />
   <source>Repair</source>
   <translation>修復</translation>
  </message>
  <message>
   <location filename="../../app/window/models/details.py" />
   <source>Download only the damaged files again</source>
   <translation>壊れたファイルだけをダウンロードし直します</translation>
  </message>
  <message>
   <location filename="../../app/window/models/details.py" />
   <source>Download</source>
   <translation>ダウンロード</translation>
  </message>
  <message>
   <location filename="../../app/window/models/details.py" />
   <source>Download and verify it</source>
   <translation>ダウンロードして検証します</translation>
  </message>
  <message>
   <location filename="../../app/window/models/details.py" />
   <source>Resume</source>
   <translation>再開</translation>
  </message>
  <message>
   <location filename="../../app/window/models/details.py" />
   <source>Go on with the download</source>
   <translation>ダウンロードを再開します</translation>
  </message>
  <message>
   <location filename="../../app/window/models/details.py" />
   <source>Try again</source>
   <translation>もう一度試す</translation>
  </message>
  <message>
   <location filename="../../app/window/models/details.py" />
   <source>Pause</source>
   <translation>一時停止</translation>
  </message>
  <message>
   <location filename="../../app/window/models/details.py" />
   <source>Stop for now; what has come so far is kept</source>
   <translation>いったん止めます。届いた分は残ります</translation>
  </message>
  <message>
   <location filename="../../app/window/models/details.py" />
   <source>Cancel</source>
   <translation>中止</translation>
  </message>
  <message>
   <location filename="../../app/window/models/details.py" />
   <source>Stop, and throw away what has come so far</source>
   <translation>止めて、届いた分を破棄します</translation>
  </message>
  <message>
   <location filename="../../app/window/models/details.py" />
   <source>Verify</source>
   <translation>検証</translation>
  </message>
  <message>
   <location filename="../../app/window/models/details.py" />
   <source>Compare every file with its checksum</source>
   <translation>すべてのファイルをチェックサムと照合します</translation>
  </message>
  <message>
   <location filename="../../app/window/models/details.py" />
   <source>Open folder</source>
   <translation>フォルダー</translation>
  </message>
  <message>
   <location filename="../../app/window/models/details.py" />
   <source>Show its files</source>
   <translation>ファイルを表示します</translation>
  </message>
  <message>
   <location filename="../../app/window/models/details.py" />
   <source>Delete…</source>
   <translation>削除…</translation>
  </message>
  <message>
   <location filename="../../app/window/models/details.py" />
   <source>Delete it from this computer</source>
   <translation>このコンピューターから削除します</translation>
  </message>
  <message>
   <location filename="../../app/window/models/details.py" />
   <source>About the model</source>
   <translation>このモデルについて</translation>
  </message>
  <message>
   <location filename="../../app/window/models/details.py" />
   <source>This model is in an older format that could hold programs. It is converted once, in isolation, and never loaded as it is.</source>
   <translation>このモデルは、プログラムを含むおそれのある古い形式です。隔離した環境で一度変換し、そのまま読み込むことはありません。</translation>
  </message>
  <message>
   <location filename="../../app/window/models/details.py" />
   <source>✓ This model is in use.</source>
   <translation>✓ このモデルを使用中です。</translation>
  </message>
  <message>
   <location filename="../../app/window/models/details.py" />
   <source>It does none of the tasks that Brevity offers.</source>
   <translation>Brevityの作業に対応していません。</translation>
  </message>
 </context>
 <context>
  <name>DocumentController</name>
  <message>
   <location filename="../../app/window/document_controller.py" />
   <source>Opening {name}…</source>
   <translation>{name}を開いています…</translation>
  </message>
  <message>
   <location filename="../../app/window/document_controller.py" />
   <source>Stopped. The document was not opened.</source>
   <translation>停止しました。文書は開かれませんでした。</translation>
  </message>
  <message>
   <location filename="../../app/window/document_controller.py" />
   <source>Open another…</source>
   <translation>別の文書を開く…</translation>
  </message>
  <message>
   <location filename="../../app/window/document_controller.py" />
   <source>Reading the document… Esc stops it.</source>
   <translation>文書を読み込んでいます…（Escで停止）</translation>
  </message>
  <message>
   <location filename="../../app/window/document_controller.py" />
   <source>Opened. Undo in the source brings back your text.</source>
   <translation>開きました。原文側で「元に戻す」を行うと、前のテキストに戻ります。</translation>
  </message>
  <message>
   <location filename="../../app/window/document_controller.py" />
   <source>Opened</source>
   <translation>開きました</translation>
  </message>
 </context>
 <context>
  <name>EmptyQueue</name>
  <message>
   <location filename="../../app/window/queue/empty_queue.py" />
   <source>Drop files or a folder here</source>
   <translation>ファイルやフォルダーをここにドロップ</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/empty_queue.py" />
   <source>They are worked on in the background, while you go on in the other window. Closing Brevity loses nothing: the next start goes on.</source>
   <translation>もう一方のウィンドウで作業を続ける間に、裏で処理します。Brevityを閉じても失われず、次回の起動時に続きを行います。</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/empty_queue.py" />
   <source>Add files…</source>
   <translation>ファイルを追加…</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/empty_queue.py" />
   <source>Add a folder…</source>
   <translation>フォルダーを追加…</translation>
  </message>
 </context>
 <context>
  <name>EngineWords</name>
  <message>
   <location filename="../../app/window/engine_words.py" />
   <source>Loading {model}…</source>
   <translation>{model}を読み込んでいます…</translation>
  </message>
  <message>
   <location filename="../../app/window/engine_words.py" />
   <source>Ready</source>
   <translation>準備完了</translation>
  </message>
 </context>
 <context>
  <name>EvidenceController</name>
  <message>
   <location filename="../../app/window/evidence/controller.py" />
   <source>Try again</source>
   <translation>もう一度試す</translation>
  </message>
  <message>
   <location filename="../../app/window/evidence/controller.py" />
   <source>Quoted from the source: what the model wrote was not supported.</source>
   <translation>原文からの引用です。モデルの書いた文には裏付けがありませんでした。</translation>
  </message>
 </context>
 <context>
  <name>FindBar</name>
  <message>
   <location filename="../../app/window/find/find_bar.py" />
   <source>From the end</source>
   <translation>末尾から</translation>
  </message>
  <message>
   <location filename="../../app/window/find/find_bar.py" />
   <source>From the top</source>
   <translation>先頭から</translation>
  </message>
  <message>
   <location filename="../../app/window/find/find_bar.py" />
   <source>No matches</source>
   <translation>見つかりません</translation>
  </message>
  <message>
   <location filename="../../app/window/find/find_bar.py" />
   <source>Replacing…</source>
   <translation>置換しています…</translation>
  </message>
  <message>
   <location filename="../../app/window/find/find_bar.py" />
   <source>Searching…</source>
   <translation>検索しています…</translation>
  </message>
  <message>
   <location filename="../../app/window/find/find_bar.py" />
   <source>{number} of {total}</source>
   <translation>{number} / {total}</translation>
  </message>
  <message>
   <location filename="../../app/window/find/find_bar.py" />
   <source>1 match</source>
   <translation>1件</translation>
  </message>
  <message>
   <location filename="../../app/window/find/find_bar.py" />
   <source>{total} matches</source>
   <translation>{total}件</translation>
  </message>
  <message>
   <location filename="../../app/window/find/find_bar.py" />
   <source>{count} replaced</source>
   <translation>{count}件を置換しました</translation>
  </message>
  <message>
   <location filename="../../app/window/find/find_bar.py" />
   <source>Stopped: {count} replaced</source>
   <translation>停止しました（{count}件を置換）</translation>
  </message>
  <message>
   <location filename="../../app/window/find/find_bar.py" />
   <source>Nothing is replaced while text comes in.</source>
   <translation>テキストが書き込まれている間は置換できません。</translation>
  </message>
 </context>
 <context>
  <name>FindFields</name>
  <message>
   <location filename="../../app/window/find/find_fields.py" />
   <source>Find and replace</source>
   <translation>検索と置換</translation>
  </message>
  <message>
   <location filename="../../app/window/find/find_fields.py" />
   <source>Find</source>
   <translation>検索</translation>
  </message>
  <message>
   <location filename="../../app/window/find/find_fields.py" />
   <source>Match case ({keys})</source>
   <translation>大文字と小文字を区別（{keys}）</translation>
  </message>
  <message>
   <location filename="../../app/window/find/find_fields.py" />
   <source>Whole words ({keys})</source>
   <translation>単語単位（{keys}）</translation>
  </message>
  <message>
   <location filename="../../app/window/find/find_fields.py" />
   <source>Previous match (Shift+F3)</source>
   <translation>前へ（Shift+F3）</translation>
  </message>
  <message>
   <location filename="../../app/window/find/find_fields.py" />
   <source>Next match (F3)</source>
   <translation>次へ（F3）</translation>
  </message>
  <message>
   <location filename="../../app/window/find/find_fields.py" />
   <source>Replace…</source>
   <translation>置換…</translation>
  </message>
  <message>
   <location filename="../../app/window/find/find_fields.py" />
   <source>Close (Esc)</source>
   <translation>閉じる（Esc）</translation>
  </message>
  <message>
   <location filename="../../app/window/find/find_fields.py" />
   <source>Replace with</source>
   <translation>置換後の文字列</translation>
  </message>
  <message>
   <location filename="../../app/window/find/find_fields.py" />
   <source>Replace</source>
   <translation>置換</translation>
  </message>
  <message>
   <location filename="../../app/window/find/find_fields.py" />
   <source>Replace all</source>
   <translation>すべて置換</translation>
  </message>
 </context>
 <context>
  <name>FlagButton</name>
  <message>
   <location filename="../../app/window/evidence/flag_button.py" />
   <source>{flags} of {items} not supported</source>
   <translation>{items}件中{flags}件が裏付けなし</translation>
  </message>
  <message>
   <location filename="../../app/window/evidence/flag_button.py" />
   <source>{flags} not supported so far</source>
   <translation>今のところ{flags}件が裏付けなし</translation>
  </message>
  <message>
   <location filename="../../app/window/evidence/flag_button.py" />
   <source>Nothing is flagged</source>
   <translation>指摘なし</translation>
  </message>
  <message>
   <location filename="../../app/window/evidence/flag_button.py" />
   <source>Of the names, numbers, dates, quotations and negations here, the source does not support so many. {keys} goes to the next, {back} to the one before.</source>
   <translation>名前・数値・日付・引用・否定のうち、原文に裏付けのないものの数です。{keys}で次へ、{back}で前へ移ります。</translation>
  </message>
  <message>
   <location filename="../../app/window/evidence/flag_button.py" />
   <source>The result is long: what was not in sight yet is not checked.</source>
   <translation>結果が長いため、まだ表示していない部分は確認していません。</translation>
  </message>
 </context>
 <context>
  <name>Flags</name>
  <message>
   <location filename="../../app/window/evidence/flags.py" />
   <source>Nothing in the result is flagged.</source>
   <translation>結果に指摘はありません。</translation>
  </message>
  <message>
   <location filename="../../app/window/evidence/flags.py" />
   <source>{count}. {keys} goes to the next, {back} to the one before.</source>
   <translation>{count}。{keys}で次へ、{back}で前へ移ります。</translation>
  </message>
 </context>
 <context>
  <name>HelpWindow</name>
  <message>
   <location filename="../../app/window/help/help_window.py" />
   <source>Help – Brevity</source>
   <translation>ヘルプ – Brevity</translation>
  </message>
  <message>
   <location filename="../../app/window/help/help_window.py" />
   <source>Pages of the help</source>
   <translation>ヘルプのページ</translation>
  </message>
  <message>
   <location filename="../../app/window/help/help_window.py" />
   <source>Guide</source>
   <translation>ガイド</translation>
  </message>
  <message>
   <location filename="../../app/window/help/help_window.py" />
   <source>Keys</source>
   <translation>キー操作</translation>
  </message>
  <message>
   <location filename="../../app/window/help/help_window.py" />
   <source>About</source>
   <translation>Brevityについて</translation>
  </message>
  <message>
   <location filename="../../app/window/help/help_window.py" />
   <source>This installation</source>
   <translation>この環境</translation>
  </message>
  <message>
   <location filename="../../app/window/help/help_window.py" />
   <source>Copy as text</source>
   <translation>テキストとしてコピー</translation>
  </message>
  <message>
   <location filename="../../app/window/help/help_window.py" />
   <source>Copies what this page says, in English, for a report</source>
   <translation>このページの内容を、報告用に英語でコピーします</translation>
  </message>
  <message>
   <location filename="../../app/window/help/help_window.py" />
   <source>Looking at this machine…</source>
   <translation>このマシンを調べています…</translation>
  </message>
  <message>
   <location filename="../../app/window/help/help_window.py" />
   <source>This could not be found out: {reason}. Choose the page again to retry.</source>
   <translation>調べられませんでした：{reason}。もう一度試すには、このページを選び直してください。</translation>
  </message>
 </context>
 <context>
  <name>HistoryController</name>
  <message>
   <location filename="../../app/window/history/controller.py" />
   <source>A run is going on</source>
   <translation>実行中です</translation>
  </message>
  <message>
   <location filename="../../app/window/history/controller.py" />
   <source>Stop it, or wait until it is done; then open this run.</source>
   <translation>停止するか終わるのを待ってから、この実行を開いてください。</translation>
  </message>
  <message>
   <location filename="../../app/window/history/controller.py" />
   <source>Your text</source>
   <translation>入力したテキスト</translation>
  </message>
 </context>
 <context>
  <name>HistoryWindow</name>
  <message>
   <location filename="../../app/window/history/history_window.py" />
   <source>History – Brevity</source>
   <translation>履歴 – Brevity</translation>
  </message>
  <message>
   <location filename="../../app/window/history/history_window.py" />
   <source>Search results and names of sources</source>
   <translation>結果と原文の名前を検索</translation>
  </message>
  <message>
   <location filename="../../app/window/history/history_window.py" />
   <source>Open</source>
   <translation>開く</translation>
  </message>
  <message>
   <location filename="../../app/window/history/history_window.py" />
   <source>Show this run and its source in the window (Enter)</source>
   <translation>この実行と原文をウィンドウに表示します（Enter）</translation>
  </message>
  <message>
   <location filename="../../app/window/history/history_window.py" />
   <source>Delete</source>
   <translation>削除</translation>
  </message>
  <message>
   <location filename="../../app/window/history/history_window.py" />
   <source>Delete what is chosen, for good: it can't be undone (Del)</source>
   <translation>選んだものを完全に削除します。元に戻せません（Del）</translation>
  </message>
  <message>
   <location filename="../../app/window/history/history_window.py" />
   <source>Delete all…</source>
   <translation>すべて削除…</translation>
  </message>
  <message>
   <location filename="../../app/window/history/history_window.py" />
   <source>Delete the whole history, for good, after a question</source>
   <translation>確認のうえ、履歴をすべて完全に削除します</translation>
  </message>
  <message>
   <location filename="../../app/window/history/history_window.py" />
   <source>Looking what there is…</source>
   <translation>確認しています…</translation>
  </message>
  <message>
   <location filename="../../app/window/history/history_window.py" />
   <source>No result, and no source's name, has “{words}” in it.</source>
   <translation>「{words}」を含む結果や原文の名前はありません。</translation>
  </message>
  <message>
   <location filename="../../app/window/history/history_window.py" />
   <source>There is nothing here, and new runs are not kept.</source>
   <translation>何もありません。新しい実行も残されません。</translation>
  </message>
  <message>
   <location filename="../../app/window/history/history_window.py" />
   <source>There is nothing here yet. Every run is kept here with its source, on this computer alone.</source>
   <translation>まだ何もありません。実行は原文と一緒に、このコンピューターにだけ残ります。</translation>
  </message>
  <message>
   <location filename="../../app/window/history/history_window.py" />
   <source>Delete {runs} for good?</source>
   <translation>{runs}を完全に削除しますか？</translation>
  </message>
  <message>
   <location filename="../../app/window/history/history_window.py" />
   <source>Delete runs</source>
   <translation>実行の削除</translation>
  </message>
  <message>
   <location filename="../../app/window/history/history_window.py" />
   <source>Delete the whole history, {runs}, with its copies, for good?</source>
   <translation>履歴のすべて（{runs}）とその控えを、完全に削除しますか？</translation>
  </message>
  <message>
   <location filename="../../app/window/history/history_window.py" />
   <source>Delete the history</source>
   <translation>履歴の削除</translation>
  </message>
  <message>
   <location filename="../../app/window/history/history_window.py" />
   <source>This can’t be undone.</source>
   <translation>この操作は元に戻せません。</translation>
  </message>
  <message>
   <location filename="../../app/window/history/history_window.py" />
   <source>Try again</source>
   <translation>もう一度試す</translation>
  </message>
 </context>
 <context>
  <name>KeepingLine</name>
  <message>
   <location filename="../../app/window/history/keeping_line.py" />
   <source>Change…</source>
   <translation>変更…</translation>
  </message>
  <message>
   <location filename="../../app/window/history/keeping_line.py" />
   <source>What the history keeps, in the settings</source>
   <translation>履歴に残すものを、設定で変えます</translation>
  </message>
  <message>
   <location filename="../../app/window/history/keeping_line.py" />
   <source>Change what the history keeps</source>
   <translation>履歴に残すものを変更</translation>
  </message>
  <message>
   <location filename="../../app/window/history/keeping_line.py" />
   <source>Runs are kept, up to {size}</source>
   <translation>実行を残します（{size}まで）</translation>
  </message>
  <message>
   <location filename="../../app/window/history/keeping_line.py" />
   <source>New runs are not kept</source>
   <translation>新しい実行は残しません</translation>
  </message>
 </context>
 <context>
  <name>LengthButton</name>
  <message>
   <location filename="../../app/window/length_button.py" />
   <source>Length</source>
   <translation>長さ</translation>
  </message>
  <message>
   <location filename="../../app/window/length_button.py" />
   <source>Number of sentences</source>
   <translation>文の数</translation>
  </message>
  <message>
   <location filename="../../app/window/length_button.py" />
   <source>How it is made</source>
   <translation>作り方</translation>
  </message>
  <message>
   <location filename="../../app/window/length_button.py" />
   <source>{length} ▾</source>
   <translation>{length} ▾</translation>
  </message>
  <message>
   <location filename="../../app/window/length_button.py" />
   <source>Length of the summary</source>
   <translation>要約の長さ</translation>
  </message>
  <message>
   <location filename="../../app/window/length_button.py" />
   <source>How long the summary is, and how it is made: {choice}</source>
   <translation>要約の長さと作り方：{choice}</translation>
  </message>
  <message>
   <location filename="../../app/window/length_button.py" />
   <source>Summaries alone have a length to choose</source>
   <translation>長さを選べるのは要約だけです</translation>
  </message>
 </context>
 <context>
  <name>MainWindow</name>
  <message>
   <location filename="../../app/window/main_window.py" />
   <source>Document</source>
   <translation>文書</translation>
  </message>
  <message>
   <location filename="../../app/window/main_window.py" />
   <source>Reading what was pasted…</source>
   <translation>貼り付けた内容を読み込んでいます…</translation>
  </message>
  <message>
   <location filename="../../app/window/main_window.py" />
   <source>Drop to import this model</source>
   <translation>ドロップしてこのモデルを取り込む</translation>
  </message>
  <message>
   <location filename="../../app/window/main_window.py" />
   <source>Drop to open and run “{task}”</source>
   <translation>ドロップして開き、「{task}」を実行</translation>
  </message>
  <message>
   <location filename="../../app/window/main_window.py" />
   <source>Drop to open</source>
   <translation>ドロップして開く</translation>
  </message>
 </context>
 <context>
  <name>ModelButton</name>
  <message>
   <location filename="../../app/window/model_button.py" />
   <source>Model</source>
   <translation>モデル</translation>
  </message>
  <message>
   <location filename="../../app/window/model_button.py" />
   <source>Model ▾</source>
   <translation>モデル ▾</translation>
  </message>
  <message>
   <location filename="../../app/window/model_button.py" />
   <source>Choose the model, or get others ({keys})</source>
   <translation>モデルを選ぶ、または追加する（{keys}）</translation>
  </message>
  <message>
   <location filename="../../app/window/model_button.py" />
   <source>{name} is in use. {tip}</source>
   <translation>{name}を使用中。{tip}</translation>
  </message>
  <message>
   <location filename="../../app/window/model_button.py" />
   <source>For other tasks</source>
   <translation>ほかの作業用</translation>
  </message>
  <message>
   <location filename="../../app/window/model_button.py" />
   <source>{name}: {tasks}</source>
   <translation>{name}：{tasks}</translation>
  </message>
  <message>
   <location filename="../../app/window/model_button.py" />
   <source>Models…</source>
   <translation>モデル…</translation>
  </message>
  <message>
   <location filename="../../app/window/model_button.py" />
   <source>Download, import, verify and delete models</source>
   <translation>モデルのダウンロード、取り込み、検証、削除</translation>
  </message>
 </context>
 <context>
  <name>ModelController</name>
  <message>
   <location filename="../../app/window/model_controller.py" />
   <source>{name} is the folder of a model.</source>
   <translation>{name}はモデルのフォルダーです。</translation>
  </message>
  <message>
   <location filename="../../app/window/model_controller.py" />
   <source>Import it to use it: its files are copied, and the folder stays.</source>
   <translation>使うには取り込んでください。ファイルはコピーされ、元のフォルダーは残ります。</translation>
  </message>
  <message>
   <location filename="../../app/window/model_controller.py" />
   <source>Import</source>
   <translation>取り込む</translation>
  </message>
  <message>
   <location filename="../../app/window/model_controller.py" />
   <source>The next start offers to continue the download of {name}.</source>
   <translation>次回の起動時に、{name}のダウンロードを再開できます。</translation>
  </message>
  <message>
   <location filename="../../app/window/model_controller.py" />
   <source>The next start offers to continue the downloads.</source>
   <translation>次回の起動時に、ダウンロードを再開できます。</translation>
  </message>
  <message>
   <location filename="../../app/window/model_controller.py" />
   <source>{name} is used for now.</source>
   <translation>今は{name}を使っています。</translation>
  </message>
  <message>
   <location filename="../../app/window/model_controller.py" />
   <source>Choose another model</source>
   <translation>別のモデルを選ぶ</translation>
  </message>
  <message>
   <location filename="../../app/window/model_controller.py" />
   <source>{name} is in an older format, which could hold programs.</source>
   <translation>{name}は、プログラムを含むおそれのある古い形式です。</translation>
  </message>
  <message>
   <location filename="../../app/window/model_controller.py" />
   <source>It is converted once, in isolation, and then used.</source>
   <translation>隔離した環境で一度変換してから使います。</translation>
  </message>
  <message>
   <location filename="../../app/window/model_controller.py" />
   <source>Convert and use</source>
   <translation>変換して使う</translation>
  </message>
  <message>
   <location filename="../../app/window/model_controller.py" />
   <source>The download of {name} is not finished ({part}).</source>
   <translation>{name}のダウンロードが途中です（{part}）。</translation>
  </message>
  <message>
   <location filename="../../app/window/model_controller.py" />
   <source>{count} downloads are not finished.</source>
   <translation>{count}件のダウンロードが途中です。</translation>
  </message>
  <message>
   <location filename="../../app/window/model_controller.py" />
   <source>It can go on from where it was; or see Models.</source>
   <translation>途中から再開できます。「モデル」でも確認できます。</translation>
  </message>
  <message>
   <location filename="../../app/window/model_controller.py" />
   <source>Continue</source>
   <translation>再開</translation>
  </message>
  <message>
   <location filename="../../app/window/model_controller.py" />
   <source>Converting {name}…</source>
   <translation>{name}を変換しています…</translation>
  </message>
  <message>
   <location filename="../../app/window/model_controller.py" />
   <source>Importing {name}…</source>
   <translation>{name}を取り込んでいます…</translation>
  </message>
  <message>
   <location filename="../../app/window/model_controller.py" />
   <source>The download of {name} failed</source>
   <translation>{name}のダウンロードに失敗しました</translation>
  </message>
  <message>
   <location filename="../../app/window/model_controller.py" />
   <source>Downloading {name} {part}</source>
   <translation>{name}をダウンロード中 {part}</translation>
  </message>
  <message>
   <location filename="../../app/window/model_controller.py" />
   <source>Downloading {count} models {part}</source>
   <translation>{count}個のモデルをダウンロード中 {part}</translation>
  </message>
 </context>
 <context>
  <name>ModelTableView</name>
  <message>
   <location filename="../../app/window/models/table_view.py" />
   <source>Models</source>
   <translation>モデル</translation>
  </message>
 </context>
 <context>
  <name>ModelWindow</name>
  <message>
   <location filename="../../app/window/models/model_window.py" />
   <source>Models – Brevity</source>
   <translation>モデル – Brevity</translation>
  </message>
  <message>
   <location filename="../../app/window/models/model_window.py" />
   <source>Search models</source>
   <translation>モデルを検索</translation>
  </message>
  <message>
   <location filename="../../app/window/models/model_window.py" />
   <source>No model fits this search.</source>
   <translation>検索に合うモデルはありません。</translation>
  </message>
  <message>
   <location filename="../../app/window/models/model_window.py" />
   <source>{size} of models in {folder}</source>
   <translation>{folder} にモデル {size}</translation>
  </message>
  <message>
   <location filename="../../app/window/models/model_window.py" />
   <source>Folder: {folder}</source>
   <translation>フォルダー: {folder}</translation>
  </message>
  <message>
   <location filename="../../app/window/models/model_window.py" />
   <source>Try again</source>
   <translation>もう一度試す</translation>
  </message>
  <message>
   <location filename="../../app/window/models/model_window.py" />
   <source>Found {id}: {size}, {fit}. Download it at the right.</source>
   <translation>{id}が見つかりました（{size}、{fit}）。右側でダウンロードできます。</translation>
  </message>
  <message>
   <location filename="../../app/window/models/model_window.py" />
   <source>Imported {name}.</source>
   <translation>{name}を取り込みました。</translation>
  </message>
  <message>
   <location filename="../../app/window/models/model_window.py" />
   <source>✓ Verified: every file is as it was installed.</source>
   <translation>✓ 検証済み：すべてのファイルがインストール時のままです。</translation>
  </message>
  <message>
   <location filename="../../app/window/models/model_window.py" />
   <source>✓ Its files are sound. There are no checksums to compare with.</source>
   <translation>✓ ファイルに問題はありません。照合できるチェックサムはありません。</translation>
  </message>
  <message>
   <location filename="../../app/window/models/model_window.py" />
   <source>Looking what there is…</source>
   <translation>確認しています…</translation>
  </message>
  <message>
   <location filename="../../app/window/models/model_window.py" />
   <source>Delete {name} ({size}) from this computer?</source>
   <translation>{name}（{size}）をこのコンピューターから削除しますか？</translation>
  </message>
  <message>
   <location filename="../../app/window/models/model_window.py" />
   <source>It is in use: {name} takes its place.</source>
   <translation>使用中のため、代わりに{name}を使います。</translation>
  </message>
  <message>
   <location filename="../../app/window/models/model_window.py" />
   <source>Delete a model</source>
   <translation>モデルの削除</translation>
  </message>
  <message>
   <location filename="../../app/window/models/model_window.py" />
   <source>Import a model's folder</source>
   <translation>モデルのフォルダーを取り込む</translation>
  </message>
  <message>
   <location filename="../../app/window/models/model_window.py" />
   <source>Importing {name}…</source>
   <translation>{name}を取り込んでいます…</translation>
  </message>
  <message>
   <location filename="../../app/window/models/model_window.py" />
   <source>Drop a model's folder to import it</source>
   <translation>モデルのフォルダーをドロップして取り込む</translation>
  </message>
 </context>
 <context>
  <name>OpenMenu</name>
  <message>
   <location filename="../../app/window/open_menu.py" />
   <source>Open a document…</source>
   <translation>文書を開く…</translation>
  </message>
  <message>
   <location filename="../../app/window/open_menu.py" />
   <source>Open in a new window…</source>
   <translation>新しいウィンドウで開く…</translation>
  </message>
  <message>
   <location filename="../../app/window/open_menu.py" />
   <source>Opened last</source>
   <translation>最近開いた文書</translation>
  </message>
  <message>
   <location filename="../../app/window/open_menu.py" />
   <source>Forget these</source>
   <translation>この一覧を消去</translation>
  </message>
 </context>
 <context>
  <name>Pane</name>
  <message>
   <location filename="../../app/window/pane.py" />
   <source>Pasted text</source>
   <translation>貼り付けたテキスト</translation>
  </message>
 </context>
 <context>
  <name>PasswordPrompt</name>
  <message>
   <location filename="../../app/window/password_prompt.py" />
   <source>Open</source>
   <translation>開く</translation>
  </message>
  <message>
   <location filename="../../app/window/password_prompt.py" />
   <source>Password</source>
   <translation>パスワード</translation>
  </message>
 </context>
 <context>
  <name>Preview</name>
  <message>
   <location filename="../../app/window/history/preview.py" />
   <source>The chosen run's text</source>
   <translation>選んだ実行のテキスト</translation>
  </message>
  <message>
   <location filename="../../app/window/history/preview.py" />
   <source>The source begins</source>
   <translation>原文の冒頭</translation>
  </message>
  <message>
   <location filename="../../app/window/history/preview.py" />
   <source>There is more of it: open it to read on.</source>
   <translation>続きがあります。開くと全部読めます。</translation>
  </message>
  <message>
   <location filename="../../app/window/history/preview.py" />
   <source>{runs} are chosen.</source>
   <translation>{runs}を選択しています。</translation>
  </message>
  <message>
   <location filename="../../app/window/history/preview.py" />
   <source>This run has been deleted.</source>
   <translation>この実行は削除されました。</translation>
  </message>
 </context>
 <context>
  <name>QueueBar</name>
  <message>
   <location filename="../../app/window/queue/bars.py" />
   <source>Add ▾</source>
   <translation>追加 ▾</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/bars.py" />
   <source>Add</source>
   <translation>追加</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/bars.py" />
   <source>Add documents to the queue</source>
   <translation>キューに文書を追加します</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/bars.py" />
   <source>Files…</source>
   <translation>ファイル…</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/bars.py" />
   <source>A folder…</source>
   <translation>フォルダー…</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/bars.py" />
   <source>Pause</source>
   <translation>一時停止</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/bars.py" />
   <source>Leave off; what is in flight is begun again later ({keys})</source>
   <translation>中断します。処理中のものは、あとで最初からやり直します（{keys}）</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/bars.py" />
   <source>Go on</source>
   <translation>続ける</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/bars.py" />
   <source>Start</source>
   <translation>開始</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/bars.py" />
   <source>Work on all documents that wait ({keys})</source>
   <translation>待っている文書をすべて処理します（{keys}）</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/bars.py" />
   <source>Clear the queue to choose another task or model: now {task}, {model}.</source>
   <translation>作業やモデルを変えるには、キューを空にしてください（現在：{task}、{model}）。</translation>
  </message>
 </context>
 <context>
  <name>QueueController</name>
  <message>
   <location filename="../../app/window/queue/controller.py" />
   <source>Drop to add to the queue: {task}</source>
   <translation>ドロップしてキューに追加：{task}</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/controller.py" />
   <source>The next start goes on with the queue.</source>
   <translation>次回の起動時に、キューの続きを行います。</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/controller.py" />
   <source>A run is going on in the other window, and would write over it.</source>
   <translation>もう一方のウィンドウで実行中のため、上書きされてしまいます。</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/controller.py" />
   <source>Stop it and open the result</source>
   <translation>停止して結果を開く</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/controller.py" />
   <source>Do it again</source>
   <translation>やり直す</translation>
  </message>
 </context>
 <context>
  <name>QueueFoot</name>
  <message>
   <location filename="../../app/window/queue/bars.py" />
   <source>How far the queue is</source>
   <translation>キューの進み具合</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/bars.py" />
   <source>Progress of the queue</source>
   <translation>キューの進捗</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/bars.py" />
   <source>Export all ▾</source>
   <translation>すべて書き出す ▾</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/bars.py" />
   <source>Export all</source>
   <translation>すべて書き出す</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/bars.py" />
   <source>Write all results into files ({keys})</source>
   <translation>すべての結果をファイルに書き出します（{keys}）</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/bars.py" />
   <source>As text files…</source>
   <translation>テキストファイルとして…</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/bars.py" />
   <source>As Markdown files…</source>
   <translation>Markdownファイルとして…</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/bars.py" />
   <source>As one file of JSON Lines…</source>
   <translation>1つのJSON Linesファイルとして…</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/bars.py" />
   <source>Clear…</source>
   <translation>空にする…</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/bars.py" />
   <source>Take all documents out of the queue</source>
   <translation>キューの文書をすべて取り除きます</translation>
  </message>
 </context>
 <context>
  <name>QueueTableView</name>
  <message>
   <location filename="../../app/window/queue/table_view.py" />
   <source>Documents of the queue</source>
   <translation>キューの文書</translation>
  </message>
 </context>
 <context>
  <name>QueueWindow</name>
  <message>
   <location filename="../../app/window/queue/queue_window.py" />
   <source>Queue – Brevity</source>
   <translation>キュー – Brevity</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/queue_window.py" />
   <source>Begin a new queue</source>
   <translation>新しいキューを始める</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/queue_window.py" />
   <source>Try again</source>
   <translation>もう一度試す</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/queue_window.py" />
   <source>{documents} of those were in the queue already.</source>
   <translation>そのうち{documents}は、すでにキューにありました。</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/queue_window.py" />
   <source>Add documents to the queue</source>
   <translation>キューに文書を追加します</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/queue_window.py" />
   <source>Add the documents of a folder</source>
   <translation>フォルダー内の文書を追加</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/queue_window.py" />
   <source>Take all documents out of the queue?</source>
   <translation>キューの文書をすべて取り除きますか？</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/queue_window.py" />
   <source>The results that were not exported are deleted. Your files stay.</source>
   <translation>書き出していない結果は削除されます。元のファイルは残ります。</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/queue_window.py" />
   <source>Clear the queue</source>
   <translation>キューを空にする</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/queue_window.py" />
   <source>Drop to add to the queue</source>
   <translation>ドロップしてキューに追加</translation>
  </message>
 </context>
 <context>
  <name>ResultPane</name>
  <message>
   <location filename="../../app/window/result_pane.py" />
   <source>Result</source>
   <translation>結果</translation>
  </message>
  <message>
   <location filename="../../app/window/result_pane.py" />
   <source>Copy the result</source>
   <translation>結果をコピー</translation>
  </message>
  <message>
   <location filename="../../app/window/result_pane.py" />
   <source>Save the result as a file…</source>
   <translation>結果をファイルに保存…</translation>
  </message>
  <message>
   <location filename="../../app/window/result_pane.py" />
   <source>{result} will appear here</source>
   <translation>ここに{result}が表示されます</translation>
  </message>
  <message>
   <location filename="../../app/window/result_pane.py" />
   <source>{purpose}. Press Run, or {keys}.</source>
   <translation>{purpose}。「実行」か{keys}を押してください。</translation>
  </message>
 </context>
 <context>
  <name>Rewriting</name>
  <message>
   <location filename="../../app/window/rewriting.py" />
   <source>Write it all again</source>
   <translation>全体を書き直す</translation>
  </message>
  <message>
   <location filename="../../app/window/rewriting.py" />
   <source>Rewrite the selection</source>
   <translation>選択範囲を書き直す</translation>
  </message>
  <message>
   <location filename="../../app/window/rewriting.py" />
   <source>Write it again in other words</source>
   <translation>別の言葉で書き直す</translation>
  </message>
  <message>
   <location filename="../../app/window/rewriting.py" />
   <source>Rewrite the selected sentences</source>
   <translation>選んだ文を書き直す</translation>
  </message>
 </context>
 <context>
  <name>RowDetails</name>
  <message>
   <location filename="../../app/window/queue/row_details.py" />
   <source>Open result</source>
   <translation>結果を開く</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/row_details.py" />
   <source>Show it beside its source (Enter)</source>
   <translation>原文と並べて表示します（Enter）</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/row_details.py" />
   <source>Try again</source>
   <translation>もう一度試す</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/row_details.py" />
   <source>Have it wait for another attempt (F5)</source>
   <translation>もう一度処理するよう待たせます（F5）</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/row_details.py" />
   <source>Remove</source>
   <translation>取り除く</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/row_details.py" />
   <source>Take it out of the queue (Del)</source>
   <translation>キューから取り除きます（Del）</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/row_details.py" />
   <source>Choose a document to see more.</source>
   <translation>文書を選ぶと、詳しく表示されます。</translation>
  </message>
 </context>
 <context>
  <name>RunButton</name>
  <message>
   <location filename="../../app/window/run_button.py" />
   <source>Stop</source>
   <translation>停止</translation>
  </message>
  <message>
   <location filename="../../app/window/run_button.py" />
   <source>Run</source>
   <translation>実行</translation>
  </message>
  <message>
   <location filename="../../app/window/run_button.py" />
   <source>Run selection</source>
   <translation>選択範囲を実行</translation>
  </message>
  <message>
   <location filename="../../app/window/run_button.py" />
   <source>Run the task ({keys})</source>
   <translation>作業を実行します（{keys}）</translation>
  </message>
  <message>
   <location filename="../../app/window/run_button.py" />
   <source>Stop; the text so far is kept ({keys})</source>
   <translation>停止します。ここまでのテキストは残ります（{keys}）</translation>
  </message>
  <message>
   <location filename="../../app/window/run_button.py" />
   <source>Run the task on what is selected in the source ({keys})</source>
   <translation>原文の選択範囲に対して実行します（{keys}）</translation>
  </message>
 </context>
 <context>
  <name>RunController</name>
  <message>
   <location filename="../../app/window/run_controller.py" />
   <source>Starting…</source>
   <translation>起動しています…</translation>
  </message>
  <message>
   <location filename="../../app/window/run_controller.py" />
   <source>Open…</source>
   <translation>開く…</translation>
  </message>
  <message>
   <location filename="../../app/window/run_controller.py" />
   <source>Preparing…</source>
   <translation>準備しています…</translation>
  </message>
  <message>
   <location filename="../../app/window/run_controller.py" />
   <source>Waiting for another window’s run…</source>
   <translation>別のウィンドウの実行を待っています…</translation>
  </message>
  <message>
   <location filename="../../app/window/run_controller.py" />
   <source>Stopped. The text so far is kept.</source>
   <translation>停止しました。ここまでのテキストは残っています。</translation>
  </message>
  <message>
   <location filename="../../app/window/run_controller.py" />
   <source>Stopped.</source>
   <translation>停止しました。</translation>
  </message>
  <message>
   <location filename="../../app/window/run_controller.py" />
   <source>Undo works again when the run has ended.</source>
   <translation>「元に戻す」は、実行が終わると使えます。</translation>
  </message>
  <message>
   <location filename="../../app/window/run_controller.py" />
   <source>Writing…</source>
   <translation>書いています…</translation>
  </message>
  <message>
   <location filename="../../app/window/run_controller.py" />
   <source>of the selection</source>
   <translation>選択範囲の</translation>
  </message>
  <message>
   <location filename="../../app/window/run_controller.py" />
   <source>Reading…</source>
   <translation>読み込んでいます…</translation>
  </message>
  <message>
   <location filename="../../app/window/run_controller.py" />
   <source>There was not enough memory</source>
   <translation>メモリーが足りませんでした</translation>
  </message>
  <message>
   <location filename="../../app/window/run_controller.py" />
   <source>Done in {seconds} s</source>
   <translation>{seconds}秒で完了</translation>
  </message>
  <message>
   <location filename="../../app/window/run_controller.py" />
   <source>The engine stopped; starting it again…</source>
   <translation>エンジンが停止したため、再起動しています…</translation>
  </message>
  <message>
   <location filename="../../app/window/run_controller.py" />
   <source>The engine stopped. The text so far is kept.</source>
   <translation>エンジンが停止しました。ここまでのテキストは残っています。</translation>
  </message>
  <message>
   <location filename="../../app/window/run_controller.py" />
   <source>The engine stopped.</source>
   <translation>エンジンが停止しました。</translation>
  </message>
  <message>
   <location filename="../../app/window/run_controller.py" />
   <source>Run again</source>
   <translation>もう一度実行</translation>
  </message>
  <message>
   <location filename="../../app/window/run_controller.py" />
   <source>Try again</source>
   <translation>もう一度試す</translation>
  </message>
 </context>
 <context>
  <name>RunListView</name>
  <message>
   <location filename="../../app/window/history/run_list_view.py" />
   <source>Runs</source>
   <translation>実行</translation>
  </message>
  <message>
   <location filename="../../app/window/history/run_list_view.py" />
   <source>The newest first. Enter opens one, Delete deletes what is chosen.</source>
   <translation>新しい順です。Enterで開き、Delで選んだものを削除します。</translation>
  </message>
 </context>
 <context>
  <name>SearchField</name>
  <message>
   <location filename="../../app/window/search_field.py" />
   <source>Search</source>
   <translation>検索</translation>
  </message>
 </context>
 <context>
  <name>SelectionWords</name>
  <message>
   <location filename="../../app/window/selection_words.py" />
   <source>Run works on the selection alone: {part}.</source>
   <translation>「実行」は選択範囲だけが対象です：{part}。</translation>
  </message>
 </context>
 <context>
  <name>SettingsController</name>
  <message>
   <location filename="../../app/window/settings/controller.py" />
   <source>Use the defaults</source>
   <translation>既定値を使う</translation>
  </message>
 </context>
 <context>
  <name>SettingsWindow</name>
  <message>
   <location filename="../../app/window/settings/settings_window.py" />
   <source>Settings – Brevity</source>
   <translation>設定 – Brevity</translation>
  </message>
  <message>
   <location filename="../../app/window/settings/settings_window.py" />
   <source>Search settings</source>
   <translation>設定を検索</translation>
  </message>
  <message>
   <location filename="../../app/window/settings/settings_window.py" />
   <source>Groups of settings</source>
   <translation>設定のグループ</translation>
  </message>
  <message>
   <location filename="../../app/window/settings/settings_window.py" />
   <source>No setting fits this search.</source>
   <translation>検索に合う設定はありません。</translation>
  </message>
  <message>
   <location filename="../../app/window/settings/settings_window.py" />
   <source>Settings</source>
   <translation>設定</translation>
  </message>
 </context>
 <context>
  <name>SourcePane</name>
  <message>
   <location filename="../../app/window/source_pane.py" />
   <source>Source text</source>
   <translation>原文のテキスト</translation>
  </message>
  <message>
   <location filename="../../app/window/source_pane.py" />
   <source>Drop a document here</source>
   <translation>ここに文書をドロップ</translation>
  </message>
  <message>
   <location filename="../../app/window/source_pane.py" />
   <source>Or paste text, type it, or open a file: PDF, Word (.docx), ODT, RTF, EPUB, HTML, Markdown or plain text.</source>
   <translation>テキストの貼り付けや入力、ファイルを開くこともできます：PDF、Word（.docx）、ODT、RTF、EPUB、HTML、Markdown、プレーンテキスト。</translation>
  </message>
  <message>
   <location filename="../../app/window/source_pane.py" />
   <source>Open a file…</source>
   <translation>ファイルを開く…</translation>
  </message>
  <message>
   <location filename="../../app/window/source_pane.py" />
   <source>Try the sample</source>
   <translation>サンプルを試す</translation>
  </message>
  <message>
   <location filename="../../app/window/source_pane.py" />
   <source>Only {read} of {total} words are read.</source>
   <translation>{total}語のうち{read}語だけを読みます。</translation>
  </message>
  <message>
   <location filename="../../app/window/source_pane.py" />
   <source>Not all of the text is read.</source>
   <translation>テキストの一部は読まれません。</translation>
  </message>
  <message>
   <location filename="../../app/window/source_pane.py" />
   <source>Your text</source>
   <translation>入力したテキスト</translation>
  </message>
  <message>
   <location filename="../../app/window/source_pane.py" />
   <source>Source</source>
   <translation>原文</translation>
  </message>
 </context>
 <context>
  <name>StatusLine</name>
  <message>
   <location filename="../../app/window/status_line.py" />
   <source>What is happening</source>
   <translation>現在の状況</translation>
  </message>
  <message>
   <location filename="../../app/window/status_line.py" />
   <source>Progress</source>
   <translation>進捗</translation>
  </message>
  <message>
   <location filename="../../app/window/status_line.py" />
   <source>Downloads</source>
   <translation>ダウンロード</translation>
  </message>
  <message>
   <location filename="../../app/window/status_line.py" />
   <source>Model, device and speed</source>
   <translation>モデル、デバイス、速度</translation>
  </message>
  <message>
   <location filename="../../app/window/status_line.py" />
   <source>Pass {number} of {passes}</source>
   <translation>{passes}回中{number}回目</translation>
  </message>
  <message>
   <location filename="../../app/window/status_line.py" />
   <source>{model} · {device} {precision}</source>
   <translation>{model} · {device} {precision}</translation>
  </message>
  <message>
   <location filename="../../app/window/status_line.py" />
   <source>{speed} tok/s</source>
   <translation>{speed} トークン/秒</translation>
  </message>
 </context>
 <context>
  <name>TaskFilter</name>
  <message>
   <location filename="../../app/window/models/task_filter.py" />
   <source>Shows the models for one task only</source>
   <translation>1つの作業に使えるモデルだけを表示します</translation>
  </message>
  <message>
   <location filename="../../app/window/models/task_filter.py" />
   <source>All tasks</source>
   <translation>すべての作業</translation>
  </message>
 </context>
 <context>
  <name>TaskSwitch</name>
  <message>
   <location filename="../../app/window/task_switch.py" />
   <source>Task</source>
   <translation>作業</translation>
  </message>
  <message>
   <location filename="../../app/window/task_switch.py" />
   <source>From {source} to {target}</source>
   <translation>{source}から{target}へ</translation>
  </message>
 </context>
 <context>
  <name>TokenField</name>
  <message>
   <location filename="../../app/window/models/token_field.py" />
   <source>Your access token</source>
   <translation>アクセストークン</translation>
  </message>
  <message>
   <location filename="../../app/window/models/token_field.py" />
   <source>Access token of the hub</source>
   <translation>ハブのアクセストークン</translation>
  </message>
  <message>
   <location filename="../../app/window/models/token_field.py" />
   <source>Use token</source>
   <translation>トークンを使う</translation>
  </message>
  <message>
   <location filename="../../app/window/models/token_field.py" />
   <source>It is kept until Brevity is closed, and written down nowhere.</source>
   <translation>Brevityを閉じるまで使われ、どこにも書き残されません。</translation>
  </message>
 </context>
 <context>
  <name>ToolBar</name>
  <message>
   <location filename="../../app/window/tool_bar.py" />
   <source>Open…</source>
   <translation>開く…</translation>
  </message>
  <message>
   <location filename="../../app/window/tool_bar.py" />
   <source>Open a document ({keys})</source>
   <translation>文書を開く（{keys}）</translation>
  </message>
 </context>
 <context>
  <name>TransferBox</name>
  <message>
   <location filename="../../app/window/models/transfer_box.py" />
   <source>Progress in all</source>
   <translation>全体の進み具合</translation>
  </message>
  <message>
   <location filename="../../app/window/models/transfer_box.py" />
   <source>You may go on working, or close Brevity: the next start offers to continue.</source>
   <translation>作業を続けても、Brevityを閉じても構いません。次回の起動時に再開できます。</translation>
  </message>
  <message>
   <location filename="../../app/window/models/transfer_box.py" />
   <source>Begins when one of the other downloads has ended.</source>
   <translation>ほかのダウンロードが1つ終わると始まります。</translation>
  </message>
  <message>
   <location filename="../../app/window/models/transfer_box.py" />
   <source>Asking the hub…</source>
   <translation>ハブに問い合わせています…</translation>
  </message>
  <message>
   <location filename="../../app/window/models/transfer_box.py" />
   <source>In a process of its own, without the network.</source>
   <translation>ネットワークから切り離した別プロセスで行います。</translation>
  </message>
 </context>
 <context>
  <name>UnsureButton</name>
  <message>
   <location filename="../../app/window/confidence/unsure_button.py" />
   <source>All quoted</source>
   <translation>すべて引用</translation>
  </message>
  <message>
   <location filename="../../app/window/confidence/unsure_button.py" />
   <source>Show where the model was unsure</source>
   <translation>モデルの確信度が低い箇所を表示</translation>
  </message>
  <message>
   <location filename="../../app/window/confidence/unsure_button.py" />
   <source>Shaded: the model was less than 80 % sure of the word; with a line: less than 50 %. {keys} goes to the next, {back} to the one before; a click on it or Return shows what else it might say.</source>
   <translation>背景付きはモデルの確信度が80%未満の語、線付きは50%未満の語です。{keys}で次へ、{back}で前へ移り、クリックかEnterでほかの候補を表示します。</translation>
  </message>
 </context>
 <context>
  <name>Updates</name>
  <message>
   <location filename="../../app/window/updates.py" />
   <source>This is the newest version of Brevity, {version}.</source>
   <translation>Brevityは最新版（{version}）です。</translation>
  </message>
  <message>
   <location filename="../../app/window/updates.py" />
   <source>Brevity {version} is out.</source>
   <translation>Brevity {version}が公開されました。</translation>
  </message>
  <message>
   <location filename="../../app/window/updates.py" />
   <source>You have version {version}.</source>
   <translation>お使いのバージョンは{version}です。</translation>
  </message>
  <message>
   <location filename="../../app/window/updates.py" />
   <source>Show its page</source>
   <translation>ページを表示</translation>
  </message>
 </context>
 <context>
  <name>VersionButton</name>
  <message>
   <location filename="../../app/window/versions/version_button.py" />
   <source>versions</source>
   <translation>版</translation>
  </message>
  <message>
   <location filename="../../app/window/versions/version_button.py" />
   <source>· {words} ▾</source>
   <translation>· {words} ▾</translation>
  </message>
  <message>
   <location filename="../../app/window/versions/version_button.py" />
   <source>Other results of the same text. {older} shows the one before, {newer} the one after.</source>
   <translation>同じテキストの別の結果です。{older}で前の版、{newer}で次の版を表示します。</translation>
  </message>
 </context>
 <context>
  <name>VersionList</name>
  <message>
   <location filename="../../app/window/versions/version_list.py" />
   <source>Versions</source>
   <translation>版</translation>
  </message>
  <message>
   <location filename="../../app/window/versions/version_list.py" />
   <source>The newest first. Enter shows one.</source>
   <translation>新しい順です。Enterで表示します。</translation>
  </message>
  <message>
   <location filename="../../app/window/versions/version_list.py" />
   <source>Compare versions…</source>
   <translation>版を比較…</translation>
  </message>
 </context>
 <context>
  <name>VersionsController</name>
  <message>
   <location filename="../../app/window/versions/controller.py" />
   <source>Versions can be chosen when the run has ended.</source>
   <translation>版は、実行が終わると選べます。</translation>
  </message>
  <message>
   <location filename="../../app/window/versions/controller.py" />
   <source>There is no other version yet.</source>
   <translation>ほかの版はまだありません。</translation>
  </message>
  <message>
   <location filename="../../app/window/versions/controller.py" />
   <source>This is the oldest version.</source>
   <translation>最も古い版です。</translation>
  </message>
  <message>
   <location filename="../../app/window/versions/controller.py" />
   <source>This is the newest version.</source>
   <translation>最も新しい版です。</translation>
  </message>
  <message>
   <location filename="../../app/window/versions/controller.py" />
   <source>This version has been deleted.</source>
   <translation>この版は削除されました。</translation>
  </message>
 </context>
 <context>
  <name>_Grip</name>
  <message>
   <location filename="../../app/window/divider.py" />
   <source>Divider</source>
   <translation>仕切り</translation>
  </message>
  <message>
   <location filename="../../app/window/divider.py" />
   <source>The arrow keys give one side more room, Home and End as much as there is</source>
   <translation>矢印キーで片側を広げ、HomeとEndで最大まで広げます</translation>
  </message>
 </context>
 <context>
  <name>acts</name>
  <message>
   <location filename="../../app/window/main_acts.py" />
   <source>Open a document</source>
   <translation>文書を開く</translation>
  </message>
  <message>
   <location filename="../../app/window/main_acts.py" />
   <source>Open a document in a new window</source>
   <translation>文書を新しいウィンドウで開く</translation>
  </message>
  <message>
   <location filename="../../app/window/main_acts.py" />
   <source>New window</source>
   <translation>新しいウィンドウ</translation>
  </message>
  <message>
   <location filename="../../app/window/main_acts.py" />
   <source>Save the result</source>
   <translation>結果を保存</translation>
  </message>
  <message>
   <location filename="../../app/window/main_acts.py" />
   <source>Save the result as…</source>
   <translation>名前を付けて結果を保存…</translation>
  </message>
  <message>
   <location filename="../../app/window/main_acts.py" />
   <source>Copy the result</source>
   <translation>結果をコピー</translation>
  </message>
  <message>
   <location filename="../../app/window/main_acts.py" />
   <source>Copy the result as rich text</source>
   <translation>結果を書式付きでコピー</translation>
  </message>
  <message>
   <location filename="../../app/window/main_acts.py" />
   <source>Print the result</source>
   <translation>結果を印刷</translation>
  </message>
  <message>
   <location filename="../../app/window/main_acts.py" />
   <source>Run</source>
   <translation>実行</translation>
  </message>
  <message>
   <location filename="../../app/window/main_acts.py" />
   <source>Stop</source>
   <translation>停止</translation>
  </message>
  <message>
   <location filename="../../app/window/main_acts.py" />
   <source>Write it again</source>
   <translation>書き直す</translation>
  </message>
  <message>
   <location filename="../../app/window/main_acts.py" />
   <source>Older version</source>
   <translation>古い版へ</translation>
  </message>
  <message>
   <location filename="../../app/window/main_acts.py" />
   <source>Newer version</source>
   <translation>新しい版へ</translation>
  </message>
  <message>
   <location filename="../../app/window/main_acts.py" />
   <source>Compare versions</source>
   <translation>版を比較</translation>
  </message>
  <message>
   <location filename="../../app/window/main_acts.py" />
   <source>Find</source>
   <translation>検索</translation>
  </message>
  <message>
   <location filename="../../app/window/main_acts.py" />
   <source>Replace</source>
   <translation>置換</translation>
  </message>
  <message>
   <location filename="../../app/window/main_acts.py" />
   <source>Next unsupported words</source>
   <translation>次の裏付けのない語句</translation>
  </message>
  <message>
   <location filename="../../app/window/main_acts.py" />
   <source>Previous unsupported words</source>
   <translation>前の裏付けのない語句</translation>
  </message>
  <message>
   <location filename="../../app/window/main_acts.py" />
   <source>Show unsure words</source>
   <translation>確信度の低い語を表示</translation>
  </message>
  <message>
   <location filename="../../app/window/main_acts.py" />
   <source>Next unsure word</source>
   <translation>次の確信度の低い語</translation>
  </message>
  <message>
   <location filename="../../app/window/main_acts.py" />
   <source>Previous unsure word</source>
   <translation>前の確信度の低い語</translation>
  </message>
  <message>
   <location filename="../../app/window/main_acts.py" />
   <source>Show what the model considers</source>
   <translation>モデルの検討中の候補を表示</translation>
  </message>
  <message>
   <location filename="../../app/window/main_acts.py" />
   <source>To the sentence it rests on, and back</source>
   <translation>基になった文へ移動、また戻る</translation>
  </message>
  <message>
   <location filename="../../app/window/main_acts.py" />
   <source>To the source or the result</source>
   <translation>原文または結果へ移動</translation>
  </message>
  <message>
   <location filename="../../app/window/main_acts.py" />
   <source>Models</source>
   <translation>モデル</translation>
  </message>
  <message>
   <location filename="../../app/window/main_acts.py" />
   <source>Queue</source>
   <translation>キュー</translation>
  </message>
  <message>
   <location filename="../../app/window/main_acts.py" />
   <source>Larger text</source>
   <translation>文字を大きく</translation>
  </message>
  <message>
   <location filename="../../app/window/main_acts.py" />
   <source>Smaller text</source>
   <translation>文字を小さく</translation>
  </message>
  <message>
   <location filename="../../app/window/main_acts.py" />
   <source>Usual text size</source>
   <translation>文字を標準の大きさに</translation>
  </message>
  <message>
   <location filename="../../app/window/main_acts.py" />
   <source>History</source>
   <translation>履歴</translation>
  </message>
  <message>
   <location filename="../../app/window/main_acts.py" />
   <source>Settings</source>
   <translation>設定</translation>
  </message>
  <message>
   <location filename="../../app/window/main_acts.py" />
   <source>Help</source>
   <translation>ヘルプ</translation>
  </message>
  <message>
   <location filename="../../app/window/main_acts.py" />
   <source>Close</source>
   <translation>閉じる</translation>
  </message>
  <message>
   <location filename="../../app/window/main_acts.py" />
   <source>Quit</source>
   <translation>終了</translation>
  </message>
 </context>
 <context>
  <name>amounts</name>
  <message>
   <location filename="../../app/window/amounts.py" />
   <source>{done} of {total}</source>
   <translation>{done} / {total}</translation>
  </message>
  <message>
   <location filename="../../app/window/amounts.py" />
   <source>{size}/s</source>
   <translation>{size}/秒</translation>
  </message>
  <message>
   <location filename="../../app/window/amounts.py" />
   <source>under 1 %</source>
   <translation>1%未満</translation>
  </message>
  <message>
   <location filename="../../app/window/amounts.py" />
   <source>{number} %</source>
   <translation>{number}%</translation>
  </message>
  <message>
   <location filename="../../app/window/amounts.py" />
   <source>{seconds} s</source>
   <translation>{seconds}秒</translation>
  </message>
  <message>
   <location filename="../../app/window/amounts.py" />
   <source>{minutes} min</source>
   <translation>{minutes}分</translation>
  </message>
  <message>
   <location filename="../../app/window/amounts.py" />
   <source>{hours} h {minutes} min</source>
   <translation>{hours}時間{minutes}分</translation>
  </message>
  <message>
   <location filename="../../app/window/amounts.py" />
   <source>{time} left</source>
   <translation>残り{time}</translation>
  </message>
 </context>
 <context>
  <name>application</name>
  <message>
   <location filename="../../app/application.py" />
   <source>Something went wrong in Brevity when it was last used.</source>
   <translation>前回の使用時にBrevityで問題が発生しました。</translation>
  </message>
  <message>
   <location filename="../../app/application.py" />
   <source>The report was not sent to anybody; it is kept in {file}.</source>
   <translation>レポートはどこにも送信されず、{file}に保存されています。</translation>
  </message>
 </context>
 <context>
  <name>closing</name>
  <message>
   <location filename="../../app/window/closing.py" />
   <source>Brevity</source>
   <translation>Brevity</translation>
  </message>
  <message>
   <location filename="../../app/window/closing.py" />
   <source>A result that you edited was replaced; undo would still bring it back.</source>
   <translation>編集した結果が置き換えられています。今なら「元に戻す」で取り戻せます。</translation>
  </message>
  <message>
   <location filename="../../app/window/closing.py" />
   <source>The source text that you typed is saved nowhere.</source>
   <translation>入力した原文は、どこにも保存されていません。</translation>
  </message>
  <message>
   <location filename="../../app/window/closing.py" />
   <source>Save your changes to the result before closing?</source>
   <translation>閉じる前に、結果への変更を保存しますか？</translation>
  </message>
  <message>
   <location filename="../../app/window/closing.py" />
   <source>Close and lose it?</source>
   <translation>閉じて破棄しますか？</translation>
  </message>
 </context>
 <context>
  <name>counts</name>
  <message>
   <location filename="../../app/window/counts.py" />
   <source>under 1 % of the source</source>
   <translation>原文の1%未満</translation>
  </message>
  <message>
   <location filename="../../app/window/counts.py" />
   <source>{number} % of the source</source>
   <translation>原文の{number}%</translation>
  </message>
 </context>
 <context>
  <name>coverage</name>
  <message>
   <location filename="../../app/window/coverage.py" />
   <source>{count} of {total} words were not read: they are shown in grey.</source>
   <translation>{total}語のうち{count}語は読まれていません。灰色で表示しています。</translation>
  </message>
 </context>
 <context>
  <name>doubts</name>
  <message>
   <location filename="../../app/window/confidence/doubts.py" />
   <source>The model was {share} sure of “{word}”.</source>
   <translation>「{word}」に対するモデルの確信度は{share}です。</translation>
  </message>
 </context>
 <context>
  <name>export</name>
  <message>
   <location filename="../../app/window/export/composing.py" />
   <source>without a receipt: nobody knows how it was made</source>
   <translation>作成記録なし：作り方が分かりません</translation>
  </message>
  <message>
   <location filename="../../app/window/export/composing.py" />
   <source>without sources: a translation has other words than they</source>
   <translation>出典なし：翻訳は原文と言葉が違います</translation>
  </message>
  <message>
   <location filename="../../app/window/export/composing.py" />
   <source>without sources: the text it is from is not here</source>
   <translation>出典なし：元のテキストがここにありません</translation>
  </message>
  <message>
   <location filename="../../app/window/export/controller.py" />
   <source>Drag the result into another program</source>
   <translation>結果をほかのプログラムへドラッグ</translation>
  </message>
  <message>
   <location filename="../../app/window/export/controller.py" />
   <source>Saving {name}…</source>
   <translation>{name}を保存しています…</translation>
  </message>
  <message>
   <location filename="../../app/window/export/controller.py" />
   <source>Something is still being saved or printed.</source>
   <translation>まだ保存か印刷の途中です。</translation>
  </message>
  <message>
   <location filename="../../app/window/export/controller.py" />
   <source>Stopped. Nothing was saved.</source>
   <translation>停止しました。何も保存されていません。</translation>
  </message>
  <message>
   <location filename="../../app/window/export/controller.py" />
   <source>Saved as {name}</source>
   <translation>{name}として保存しました</translation>
  </message>
  <message>
   <location filename="../../app/window/export/controller.py" />
   <source>Save as a Word document…</source>
   <translation>Word文書として保存…</translation>
  </message>
  <message>
   <location filename="../../app/window/export/controller.py" />
   <source>Save elsewhere…</source>
   <translation>別の場所に保存…</translation>
  </message>
  <message>
   <location filename="../../app/window/export/controller.py" />
   <source>Copied as plain text: it is too long for more.</source>
   <translation>長いため、プレーンテキストとしてコピーしました。</translation>
  </message>
  <message>
   <location filename="../../app/window/export/controller.py" />
   <source>Copied with paragraphs, headings and lists.</source>
   <translation>段落、見出し、リストごとコピーしました。</translation>
  </message>
  <message>
   <location filename="../../app/window/export/controller.py" />
   <source>Save as a PDF…</source>
   <translation>PDFとして保存…</translation>
  </message>
  <message>
   <location filename="../../app/window/export/controller.py" />
   <source>Printing…</source>
   <translation>印刷しています…</translation>
  </message>
  <message>
   <location filename="../../app/window/export/controller.py" />
   <source>Stopped. What was not printed yet will not be.</source>
   <translation>停止しました。残りは印刷されません。</translation>
  </message>
  <message>
   <location filename="../../app/window/export/controller.py" />
   <source>Printed</source>
   <translation>印刷しました</translation>
  </message>
  <message>
   <location filename="../../app/window/export/formats.py" />
   <source>Plain text</source>
   <translation>プレーンテキスト</translation>
  </message>
  <message>
   <location filename="../../app/window/export/formats.py" />
   <source>Markdown</source>
   <translation>Markdown</translation>
  </message>
  <message>
   <location filename="../../app/window/export/formats.py" />
   <source>Web page</source>
   <translation>ウェブページ</translation>
  </message>
  <message>
   <location filename="../../app/window/export/formats.py" />
   <source>Word document</source>
   <translation>Word文書</translation>
  </message>
  <message>
   <location filename="../../app/window/export/formats.py" />
   <source>PDF</source>
   <translation>PDF</translation>
  </message>
  <message>
   <location filename="../../app/window/export/menu.py" />
   <source>Save</source>
   <translation>保存</translation>
  </message>
  <message>
   <location filename="../../app/window/export/menu.py" />
   <source>Save as plain text…</source>
   <translation>プレーンテキストとして保存…</translation>
  </message>
  <message>
   <location filename="../../app/window/export/menu.py" />
   <source>Save as Markdown…</source>
   <translation>Markdownとして保存…</translation>
  </message>
  <message>
   <location filename="../../app/window/export/menu.py" />
   <source>Save as a web page (HTML)…</source>
   <translation>ウェブページ（HTML）として保存…</translation>
  </message>
  <message>
   <location filename="../../app/window/export/menu.py" />
   <source>With sources as footnotes</source>
   <translation>出典を脚注に付ける</translation>
  </message>
  <message>
   <location filename="../../app/window/export/menu.py" />
   <source>Under the text, the sentence of the source that each of it rests on</source>
   <translation>各文の基になった原文の文を、本文の下に付けます</translation>
  </message>
  <message>
   <location filename="../../app/window/export/menu.py" />
   <source>With a receipt</source>
   <translation>作成記録を付ける</translation>
  </message>
  <message>
   <location filename="../../app/window/export/menu.py" />
   <source>How it was made: model, settings, date, source, what was read and flagged</source>
   <translation>モデル、設定、日付、原文、読んだ範囲、指摘の記録です</translation>
  </message>
  <message>
   <location filename="../../app/window/export/menu.py" />
   <source>Copy as plain text</source>
   <translation>プレーンテキストとしてコピー</translation>
  </message>
  <message>
   <location filename="../../app/window/export/menu.py" />
   <source>Copy as rich text</source>
   <translation>書式付きでコピー</translation>
  </message>
  <message>
   <location filename="../../app/window/export/menu.py" />
   <source>Print…</source>
   <translation>印刷…</translation>
  </message>
  <message>
   <location filename="../../app/window/export/printing.py" />
   <source>Print the result</source>
   <translation>結果を印刷</translation>
  </message>
  <message>
   <location filename="../../app/window/export/printing.py" />
   <source>the printer</source>
   <translation>プリンター</translation>
  </message>
  <message>
   <location filename="../../app/window/export/save_dialog.py" />
   <source>Save the result</source>
   <translation>結果を保存</translation>
  </message>
  <message>
   <location filename="../../app/window/export/save_dialog.py" />
   <source>{name} already exists. Do you want to replace it?</source>
   <translation>{name}はすでにあります。置き換えますか？</translation>
  </message>
  <message>
   <location filename="../../app/export/exporting.py" />
   <source>the work broke off</source>
   <translation>処理が中断しました</translation>
  </message>
  <message>
   <location filename="../../app/export/exporting.py" />
   <source>for the printer</source>
   <translation>印刷用データ</translation>
  </message>
  <message>
   <location filename="../../app/export/request.py" />
   <source>{sha256} (of its text)</source>
   <translation>{sha256}（テキストの値）</translation>
  </message>
  <message>
   <location filename="../../app/export_pdf.py" />
   <source>Qt can't be loaded ({error})</source>
   <translation>Qtを読み込めません（{error}）</translation>
  </message>
  <message>
   <location filename="../../app/export_pdf.py" />
   <source>Qt for Python is not installed</source>
   <translation>Qt for Pythonがインストールされていません</translation>
  </message>
  <message>
   <location filename="../../app/export_pdf.py" />
   <source>Qt needs {field1}</source>
   <translation>Qtには{field1}が必要です</translation>
  </message>
  <message>
   <location filename="../../app/export_pdf.py" />
   <source>there is no font on this machine</source>
   <translation>このコンピューターにフォントがありません</translation>
  </message>
  <message>
   <location filename="../../app/export_pdf.py" />
   <source>no font on this machine has the letters {named}</source>
   <translation>このコンピューターのどのフォントにも次の文字がありません：{named}</translation>
  </message>
  <message>
   <location filename="../../app/window/export/printing.py" />
   <source>it takes no pages</source>
   <translation>ページを受け付けません</translation>
  </message>
  <message>
   <location filename="../../app/window/export/printing.py" />
   <source>it reports an error</source>
   <translation>エラーが報告されました</translation>
  </message>
  <message>
   <location filename="../../engine/export/footnotes.py" />
   <source>page {page}</source>
   <translation>{page}ページ</translation>
  </message>
  <message>
   <location filename="../../engine/export/pdf.py" />
   <source>the process that draws it ended with {how}</source>
   <translation>描画するプロセスが終了しました（{how}）</translation>
  </message>
  <message>
   <location filename="../../engine/export/pdf.py" />
   <source>drawing it took more than {seconds} seconds</source>
   <translation>描画に{seconds}秒を超える時間がかかりました</translation>
  </message>
  <message>
   <location filename="../../engine/export/plain_text.py" />
   <source>Sources</source>
   <translation>出典</translation>
  </message>
  <message>
   <location filename="../../engine/export/receipt.py" />
   <source>How this was made</source>
   <translation>作成記録</translation>
  </message>
  <message>
   <location filename="../../engine/export/receipt.py" />
   <source>{model}, commit {commit}</source>
   <translation>{model}、コミット {commit}</translation>
  </message>
  <message>
   <location filename="../../engine/export/receipt.py" />
   <source>{count} word</source>
   <translation>{count}語</translation>
  </message>
  <message>
   <location filename="../../engine/export/receipt.py" />
   <source>{count} words</source>
   <translation>{count}語</translation>
  </message>
  <message>
   <location filename="../../engine/export/receipt.py" />
   <source>{read:,} of {words}</source>
   <translation>{words}のうち{read:,}語</translation>
  </message>
  <message>
   <location filename="../../engine/export/receipt.py" />
   <source>none: sentences are quoted</source>
   <translation>なし（文をそのまま抜き出し）</translation>
  </message>
  <message>
   <location filename="../../engine/export/receipt.py" />
   <source>nothing was found</source>
   <translation>指摘なし</translation>
  </message>
  <message>
   <location filename="../../engine/export/receipt.py" />
   <source>Task</source>
   <translation>作業</translation>
  </message>
  <message>
   <location filename="../../engine/export/receipt.py" />
   <source>Strategy</source>
   <translation>方式</translation>
  </message>
  <message>
   <location filename="../../engine/export/receipt.py" />
   <source>Options</source>
   <translation>オプション</translation>
  </message>
  <message>
   <location filename="../../engine/export/receipt.py" />
   <source>Model</source>
   <translation>モデル</translation>
  </message>
  <message>
   <location filename="../../engine/export/receipt.py" />
   <source>Ran on</source>
   <translation>実行環境</translation>
  </message>
  <message>
   <location filename="../../engine/export/receipt.py" />
   <source>Source</source>
   <translation>原文</translation>
  </message>
  <message>
   <location filename="../../engine/export/receipt.py" />
   <source>SHA-256 of the source</source>
   <translation>原文のSHA-256</translation>
  </message>
  <message>
   <location filename="../../engine/export/receipt.py" />
   <source>Read</source>
   <translation>読んだ範囲</translation>
  </message>
  <message>
   <location filename="../../engine/export/receipt.py" />
   <source>Quoted</source>
   <translation>引用</translation>
  </message>
  <message>
   <location filename="../../engine/export/receipt.py" />
   <source>Not supported by the source</source>
   <translation>原文に裏付けなし</translation>
  </message>
  <message>
   <location filename="../../engine/export/receipt.py" />
   <source>Date</source>
   <translation>日付</translation>
  </message>
  <message>
   <location filename="../../engine/export/receipt.py" />
   <source>summarize</source>
   <translation>要約</translation>
  </message>
  <message>
   <location filename="../../engine/export/receipt.py" />
   <source>headline</source>
   <translation>見出し</translation>
  </message>
  <message>
   <location filename="../../engine/export/receipt.py" />
   <source>fuse</source>
   <translation>結合</translation>
  </message>
  <message>
   <location filename="../../engine/export/receipt.py" />
   <source>split</source>
   <translation>分割</translation>
  </message>
  <message>
   <location filename="../../engine/export/receipt.py" />
   <source>translate</source>
   <translation>翻訳</translation>
  </message>
  <message>
   <location filename="../../engine/export/receipt.py" />
   <source>whole</source>
   <translation>全文</translation>
  </message>
  <message>
   <location filename="../../engine/export/receipt.py" />
   <source>by-section</source>
   <translation>節ごと</translation>
  </message>
  <message>
   <location filename="../../engine/export/receipt.py" />
   <source>condensed</source>
   <translation>凝縮</translation>
  </message>
  <message>
   <location filename="../../engine/export/receipt.py" />
   <source>extractive</source>
   <translation>重要文の抜き出し</translation>
  </message>
  <message>
   <location filename="../../engine/export/receipt.py" />
   <source>strategy</source>
   <translation>方式</translation>
  </message>
  <message>
   <location filename="../../engine/export/receipt.py" />
   <source>length</source>
   <translation>長さ</translation>
  </message>
  <message>
   <location filename="../../engine/export/receipt.py" />
   <source>short</source>
   <translation>短い</translation>
  </message>
  <message>
   <location filename="../../engine/export/receipt.py" />
   <source>medium</source>
   <translation>普通</translation>
  </message>
  <message>
   <location filename="../../engine/export/receipt.py" />
   <source>long</source>
   <translation>長い</translation>
  </message>
  <message>
   <location filename="../../engine/export/receipt.py" />
   <source>beams</source>
   <translation>ビーム数</translation>
  </message>
  <message>
   <location filename="../../engine/export/receipt.py" />
   <source>max tokens</source>
   <translation>最大トークン数</translation>
  </message>
  <message>
   <location filename="../../engine/export/receipt.py" />
   <source>variation</source>
   <translation>言い換え</translation>
  </message>
  <message>
   <location filename="../../engine/export/receipt.py" />
   <source>source language</source>
   <translation>原文の言語</translation>
  </message>
  <message>
   <location filename="../../engine/export/receipt.py" />
   <source>target language</source>
   <translation>訳文の言語</translation>
  </message>
  <message>
   <location filename="../../engine/export/receipt.py" />
   <source>faithful</source>
   <translation>原文に忠実：</translation>
  </message>
  <message>
   <location filename="../../engine/export/receipt.py" />
   <source>part</source>
   <translation>部分：</translation>
  </message>
  <message>
   <location filename="../../engine/export/receipt.py" />
   <source>the selection</source>
   <translation>選択範囲</translation>
  </message>
  <message>
   <location filename="../../engine/export/receipt.py" />
   <source>rewritten</source>
   <translation>書き直し：</translation>
  </message>
  <message>
   <location filename="../../engine/export/receipt.py" />
   <source>in part</source>
   <translation>一部</translation>
  </message>
  <message>
   <location filename="../../engine/export/receipt.py" />
   <source>edited</source>
   <translation>編集：</translation>
  </message>
  <message>
   <location filename="../../engine/export/receipt.py" />
   <source>by hand</source>
   <translation>手作業</translation>
  </message>
  <message>
   <location filename="../../engine/export/receipt.py" />
   <source>ended</source>
   <translation>終了：</translation>
  </message>
  <message>
   <location filename="../../engine/export/receipt.py" />
   <source>early</source>
   <translation>途中</translation>
  </message>
  <message>
   <location filename="../../engine/export/receipt.py" />
   <source>name</source>
   <translation>名前</translation>
  </message>
  <message>
   <location filename="../../engine/export/receipt.py" />
   <source>number</source>
   <translation>数値</translation>
  </message>
  <message>
   <location filename="../../engine/export/receipt.py" />
   <source>date</source>
   <translation>日付</translation>
  </message>
  <message>
   <location filename="../../engine/export/receipt.py" />
   <source>quotation</source>
   <translation>引用</translation>
  </message>
  <message>
   <location filename="../../engine/export/receipt.py" />
   <source>polarity</source>
   <translation>否定</translation>
  </message>
  <message>
   <location filename="../../engine/export/receipt.py" />
   <source>Brevity {version}</source>
   <translation>Brevity {version}</translation>
  </message>
  <message>
   <location filename="../../engine/export/writing.py" />
   <source>it is a folder</source>
   <translation>フォルダーです</translation>
  </message>
  <message>
   <location filename="../../engine/export/writing.py" />
   <source>its folder is not there</source>
   <translation>その場所のフォルダーがありません</translation>
  </message>
  <message>
   <location filename="../../engine/export/writing.py" />
   <source>there is no folder {field1}</source>
   <translation>フォルダー {field1} がありません</translation>
  </message>
  <message>
   <location filename="../../engine/export/writing.py" />
   <source>its folder may not be written to</source>
   <translation>そのフォルダーに書き込む権限がありません</translation>
  </message>
  <message>
   <location filename="../../engine/export/writing.py" />
   <source>no file can have this name</source>
   <translation>その名前のファイルは作れません</translation>
  </message>
 </context>
 <context>
  <name>help</name>
  <message>
   <location filename="../../app/window/help/pages.py" />
   <source> or </source>
   <translation> または </translation>
  </message>
  <message>
   <location filename="../../app/window/help/pages.py" />
   <source>Keys</source>
   <translation>キー操作</translation>
  </message>
  <message>
   <location filename="../../app/window/help/pages.py" />
   <source>About Brevity</source>
   <translation>Brevityについて</translation>
  </message>
  <message>
   <location filename="../../app/window/help/pages.py" />
   <source>Brevity summarizes, fuses, splits and translates text on this machine. Nothing leaves it, but for the models that you ask it to download.</source>
   <translation>Brevityは、このマシンの中だけで文章の要約、結合、分割、翻訳を行います。内容が外に出ることはなく、通信するのは、ご指示のモデルをダウンロードするときだけです。</translation>
  </message>
  <message>
   <location filename="../../app/window/help/pages.py" />
   <source>Brevity is free software under the Apache License, version 2.0.</source>
   <translation>Brevityは、Apache License 2.0に基づく自由ソフトウェアです。</translation>
  </message>
  <message>
   <location filename="../../app/window/help/pages.py" />
   <source>What it is made of</source>
   <translation>使用しているライブラリー</translation>
  </message>
  <message>
   <location filename="../../app/window/help/pages.py" />
   <source>The full texts of these licences are in {file}.</source>
   <translation>これらのライセンスの全文は{file}にあります。</translation>
  </message>
  <message>
   <location filename="../../app/window/help/pages.py" />
   <source>This installation</source>
   <translation>この環境</translation>
  </message>
  <message>
   <location filename="../../app/licences.py" />
   <source>see its page</source>
   <translation>配布元のページを参照</translation>
  </message>
  <message>
   <location filename="../../engine/diagnostics.py" />
   <source>Program</source>
   <translation>プログラム</translation>
  </message>
  <message>
   <location filename="../../engine/diagnostics.py" />
   <source>System</source>
   <translation>システム</translation>
  </message>
  <message>
   <location filename="../../engine/diagnostics.py" />
   <source>Libraries</source>
   <translation>ライブラリー</translation>
  </message>
  <message>
   <location filename="../../engine/diagnostics.py" />
   <source>Devices</source>
   <translation>デバイス</translation>
  </message>
  <message>
   <location filename="../../engine/diagnostics.py" />
   <source>Folders</source>
   <translation>フォルダー</translation>
  </message>
  <message>
   <location filename="../../engine/diagnostics.py" />
   <source>Kind</source>
   <translation>種類</translation>
  </message>
  <message>
   <location filename="../../engine/diagnostics.py" />
   <source>bundle</source>
   <translation>バンドル版</translation>
  </message>
  <message>
   <location filename="../../engine/diagnostics.py" />
   <source>from source</source>
   <translation>ソースから</translation>
  </message>
  <message>
   <location filename="../../engine/diagnostics.py" />
   <source>Processor</source>
   <translation>プロセッサー</translation>
  </message>
  <message>
   <location filename="../../engine/diagnostics.py" />
   <source>Cores</source>
   <translation>コア</translation>
  </message>
  <message>
   <location filename="../../engine/diagnostics.py" />
   <source>Memory</source>
   <translation>メモリー</translation>
  </message>
  <message>
   <location filename="../../engine/diagnostics.py" />
   <source>Available</source>
   <translation>使用可能</translation>
  </message>
  <message>
   <location filename="../../engine/diagnostics.py" />
   <source>Chosen by itself</source>
   <translation>自動で選択</translation>
  </message>
  <message>
   <location filename="../../engine/diagnostics.py" />
   <source>Precision chosen by itself</source>
   <translation>自動で選択した精度</translation>
  </message>
  <message>
   <location filename="../../engine/diagnostics.py" />
   <source>Threads</source>
   <translation>スレッド数</translation>
  </message>
  <message>
   <location filename="../../engine/diagnostics.py" />
   <source>8-bit products</source>
   <translation>8ビットの積</translation>
  </message>
  <message>
   <location filename="../../engine/diagnostics.py" />
   <source>8 bits are faster</source>
   <translation>8ビットのほうが速い</translation>
  </message>
  <message>
   <location filename="../../engine/diagnostics.py" />
   <source>yes</source>
   <translation>はい</translation>
  </message>
  <message>
   <location filename="../../engine/diagnostics.py" />
   <source>no</source>
   <translation>いいえ</translation>
  </message>
  <message>
   <location filename="../../engine/diagnostics.py" />
   <source>Blocked float32 products</source>
   <translation>ブロック化したfloat32の積</translation>
  </message>
  <message>
   <location filename="../../engine/diagnostics.py" />
   <source>used</source>
   <translation>使用</translation>
  </message>
  <message>
   <location filename="../../engine/diagnostics.py" />
   <source>not used</source>
   <translation>不使用</translation>
  </message>
  <message>
   <location filename="../../engine/diagnostics.py" />
   <source>Data</source>
   <translation>データ</translation>
  </message>
  <message>
   <location filename="../../engine/diagnostics.py" />
   <source>Models</source>
   <translation>モデル</translation>
  </message>
  <message>
   <location filename="../../engine/diagnostics.py" />
   <source>none</source>
   <translation>なし</translation>
  </message>
  <message>
   <location filename="../../engine/diagnostics.py" />
   <source>Free there</source>
   <translation>空き容量</translation>
  </message>
  <message>
   <location filename="../../engine/diagnostics.py" />
   <source>Failed</source>
   <translation>失敗</translation>
  </message>
  <message>
   <location filename="../../engine/diagnostics.py" />
   <source>can't be loaded: {error}</source>
   <translation>読み込めません：{error}</translation>
  </message>
 </context>
 <context>
  <name>history</name>
  <message>
   <location filename="../../app/window/history/keeping.py" />
   <source>Length</source>
   <translation>長さ</translation>
  </message>
  <message>
   <location filename="../../app/window/history/keeping.py" />
   <source>How</source>
   <translation>方法</translation>
  </message>
  <message>
   <location filename="../../app/window/history/keeping.py" />
   <source>Part</source>
   <translation>部分</translation>
  </message>
  <message>
   <location filename="../../app/window/history/keeping.py" />
   <source>From</source>
   <translation>元の言語</translation>
  </message>
  <message>
   <location filename="../../app/window/history/keeping.py" />
   <source>To</source>
   <translation>訳の言語</translation>
  </message>
  <message>
   <location filename="../../app/window/history/keeping.py" />
   <source>Variation</source>
   <translation>言い換え</translation>
  </message>
  <message>
   <location filename="../../app/window/history/keeping.py" />
   <source>Written anew</source>
   <translation>書き直し</translation>
  </message>
  <message>
   <location filename="../../app/window/history/keeping.py" />
   <source>Beams</source>
   <translation>ビーム数</translation>
  </message>
  <message>
   <location filename="../../app/window/history/keeping.py" />
   <source>Most tokens</source>
   <translation>最大トークン数</translation>
  </message>
  <message>
   <location filename="../../app/window/history/keeping.py" />
   <source>Device</source>
   <translation>デバイス</translation>
  </message>
  <message>
   <location filename="../../app/window/history/keeping.py" />
   <source>Precision</source>
   <translation>精度</translation>
  </message>
  <message>
   <location filename="../../app/window/history/keeping.py" />
   <source>Unsupported sentences</source>
   <translation>裏付けのない文</translation>
  </message>
  <message>
   <location filename="../../app/window/history/keeping.py" />
   <source>Took</source>
   <translation>所要時間</translation>
  </message>
  <message>
   <location filename="../../app/window/history/keeping.py" />
   <source>Ended</source>
   <translation>終わり方</translation>
  </message>
  <message>
   <location filename="../../app/window/history/keeping.py" />
   <source>the selection</source>
   <translation>選択範囲</translation>
  </message>
  <message>
   <location filename="../../app/window/history/keeping.py" />
   <source>in part</source>
   <translation>一部</translation>
  </message>
  <message>
   <location filename="../../app/window/history/keeping.py" />
   <source>kept</source>
   <translation>残す</translation>
  </message>
  <message>
   <location filename="../../app/window/history/keeping.py" />
   <source>{seconds} s</source>
   <translation>{seconds}秒</translation>
  </message>
  <message>
   <location filename="../../app/window/history/keeping.py" />
   <source>at the greatest length</source>
   <translation>最大の長さに到達</translation>
  </message>
  <message>
   <location filename="../../app/window/history/keeping.py" />
   <source>{way}, chosen automatically</source>
   <translation>{way}（自動で選択）</translation>
  </message>
  <message>
   <location filename="../../app/window/history/wording.py" />
   <source>Text without a name</source>
   <translation>名前のないテキスト</translation>
  </message>
  <message>
   <location filename="../../app/window/history/wording.py" />
   <source>1 run</source>
   <translation>1件の実行</translation>
  </message>
  <message>
   <location filename="../../app/window/history/wording.py" />
   <source>{count} runs</source>
   <translation>{count}件の実行</translation>
  </message>
 </context>
 <context>
  <name>language_offer</name>
  <message>
   <location filename="../../app/window/language_offer.py" />
   <source>Choose a model…</source>
   <translation>モデルを選ぶ…</translation>
  </message>
  <message>
   <location filename="../../app/window/language_offer.py" />
   <source>Run anyway</source>
   <translation>それでも実行</translation>
  </message>
  <message>
   <location filename="../../app/window/language_offer.py" />
   <source>Its key sentences can be quoted word for word.</source>
   <translation>重要文をそのまま抜き出すことはできます。</translation>
  </message>
  <message>
   <location filename="../../app/window/language_offer.py" />
   <source>Quote key sentences</source>
   <translation>重要文の抜き出し</translation>
  </message>
  <message>
   <location filename="../../app/window/language_offer.py" />
   <source>For {language} there is “{model}”.</source>
   <translation>{language}には「{model}」があります。</translation>
  </message>
  <message>
   <location filename="../../app/window/language_offer.py" />
   <source>Brevity knows of no model for {language}.</source>
   <translation>{language}用のモデルはありません。</translation>
  </message>
  <message>
   <location filename="../../app/window/language_offer.py" />
   <source>The result below is an earlier one.</source>
   <translation>下の結果は以前のものです。</translation>
  </message>
 </context>
 <context>
  <name>lights</name>
  <message>
   <location filename="../../app/window/evidence/lights.py" />
   <source>The caret is in no sentence that is known.</source>
   <translation>カーソル位置の文は、対応が分かっていません。</translation>
  </message>
  <message>
   <location filename="../../app/window/evidence/lights.py" />
   <source>Nothing in the source is like this sentence.</source>
   <translation>この文に当たる内容は原文にありません。</translation>
  </message>
  <message>
   <location filename="../../app/window/evidence/lights.py" />
   <source>This rests on {sentences} of the source.</source>
   <translation>原文の{sentences}に基づいています。</translation>
  </message>
  <message>
   <location filename="../../app/window/evidence/lights.py" />
   <source>Nothing in the result rests on this sentence.</source>
   <translation>この文に基づく内容は結果にありません。</translation>
  </message>
  <message>
   <location filename="../../app/window/evidence/lights.py" />
   <source>This is in {sentences} of the result.</source>
   <translation>結果の{sentences}に使われています。</translation>
  </message>
 </context>
 <context>
  <name>models</name>
  <message>
   <location filename="../../app/window/models/facts.py" />
   <source>about {size}</source>
   <translation>約{size}</translation>
  </message>
  <message>
   <location filename="../../app/window/models/facts.py" />
   <source>Tasks</source>
   <translation>作業</translation>
  </message>
  <message>
   <location filename="../../app/window/models/facts.py" />
   <source>Also does</source>
   <translation>そのほかの作業</translation>
  </message>
  <message>
   <location filename="../../app/window/models/facts.py" />
   <source>Languages</source>
   <translation>言語</translation>
  </message>
  <message>
   <location filename="../../app/window/models/facts.py" />
   <source>Size</source>
   <translation>サイズ</translation>
  </message>
  <message>
   <location filename="../../app/window/models/facts.py" />
   <source>Memory</source>
   <translation>メモリー</translation>
  </message>
  <message>
   <location filename="../../app/window/models/facts.py" />
   <source>Fit</source>
   <translation>適合度</translation>
  </message>
  <message>
   <location filename="../../app/window/models/facts.py" />
   <source>Kind</source>
   <translation>種類</translation>
  </message>
  <message>
   <location filename="../../app/window/models/facts.py" />
   <source>Quality</source>
   <translation>品質</translation>
  </message>
  <message>
   <location filename="../../app/window/models/facts.py" />
   <source>Source</source>
   <translation>入手元</translation>
  </message>
  <message>
   <location filename="../../app/window/models/facts.py" />
   <source>Input</source>
   <translation>入力</translation>
  </message>
  <message>
   <location filename="../../app/window/models/facts.py" />
   <source>Licence</source>
   <translation>ライセンス</translation>
  </message>
  <message>
   <location filename="../../app/window/models/facts.py" />
   <source>Commit</source>
   <translation>コミット</translation>
  </message>
  <message>
   <location filename="../../app/window/models/facts.py" />
   <source>Folder</source>
   <translation>フォルダー</translation>
  </message>
  <message>
   <location filename="../../app/window/models/facts.py" />
   <source>{flavour}, {count} million parameters</source>
   <translation>{flavour}、パラメーター {count}M</translation>
  </message>
  <message>
   <location filename="../../app/window/models/input_rules.py" />
   <source>By the form of its files: no rule of its own is known</source>
   <translation>ファイルの形式から判断（専用の規則は不明）</translation>
  </message>
  <message>
   <location filename="../../app/window/models/input_rules.py" />
   <source>A mark that names the task, then the text</source>
   <translation>作業を示す印、続いて本文</translation>
  </message>
  <message>
   <location filename="../../app/window/models/input_rules.py" />
   <source>{written} is written as {meant}</source>
   <translation>{meant}は{written}と書く</translation>
  </message>
  <message>
   <location filename="../../app/window/models/input_rules.py" />
   <source>The text between {before} and {after}</source>
   <translation>{before}と{after}で囲んだ本文</translation>
  </message>
  <message>
   <location filename="../../app/window/models/input_rules.py" />
   <source>The text between the marks of its vocabulary</source>
   <translation>語彙の印で囲んだ本文</translation>
  </message>
  <message>
   <location filename="../../app/window/models/input_rules.py" />
   <source>The text alone, without marks</source>
   <translation>印のない本文だけ</translation>
  </message>
  <message>
   <location filename="../../app/window/models/table.py" />
   <source>Worked out from the memory and the processor of this computer</source>
   <translation>このコンピューターのメモリーとプロセッサーから判断しています</translation>
  </message>
  <message>
   <location filename="../../app/window/models/table.py" />
   <source>Name</source>
   <translation>名前</translation>
  </message>
  <message>
   <location filename="../../app/window/models/table.py" />
   <source>This computer</source>
   <translation>このPC</translation>
  </message>
  <message>
   <location filename="../../app/window/models/table.py" />
   <source>State</source>
   <translation>状態</translation>
  </message>
  <message>
   <location filename="../../app/window/models/wording.py" />
   <source>Not installed</source>
   <translation>未インストール</translation>
  </message>
  <message>
   <location filename="../../app/window/models/wording.py" />
   <source>Waiting</source>
   <translation>待機中</translation>
  </message>
  <message>
   <location filename="../../app/window/models/wording.py" />
   <source>Downloading</source>
   <translation>ダウンロード中</translation>
  </message>
  <message>
   <location filename="../../app/window/models/wording.py" />
   <source>Paused</source>
   <translation>一時停止中</translation>
  </message>
  <message>
   <location filename="../../app/window/models/wording.py" />
   <source>Failed</source>
   <translation>失敗</translation>
  </message>
  <message>
   <location filename="../../app/window/models/wording.py" />
   <source>Installed</source>
   <translation>インストール済み</translation>
  </message>
  <message>
   <location filename="../../app/window/models/wording.py" />
   <source>To be converted</source>
   <translation>要変換</translation>
  </message>
  <message>
   <location filename="../../app/window/models/wording.py" />
   <source>Damaged</source>
   <translation>破損</translation>
  </message>
  <message>
   <location filename="../../app/window/models/wording.py" />
   <source>Verifying</source>
   <translation>検証中</translation>
  </message>
  <message>
   <location filename="../../app/window/models/wording.py" />
   <source>Importing</source>
   <translation>取り込み中</translation>
  </message>
  <message>
   <location filename="../../app/window/models/wording.py" />
   <source>Converting</source>
   <translation>変換中</translation>
  </message>
  <message>
   <location filename="../../app/window/models/wording.py" />
   <source>Deleting</source>
   <translation>削除中</translation>
  </message>
  <message>
   <location filename="../../app/window/models/wording.py" />
   <source>Fits</source>
   <translation>適合</translation>
  </message>
  <message>
   <location filename="../../app/window/models/wording.py" />
   <source>Slow</source>
   <translation>低速</translation>
  </message>
  <message>
   <location filename="../../app/window/models/wording.py" />
   <source>Does not fit</source>
   <translation>不適合</translation>
  </message>
  <message>
   <location filename="../../app/window/models/wording.py" />
   <source>Not known</source>
   <translation>不明</translation>
  </message>
  <message>
   <location filename="../../app/window/models/wording.py" />
   <source>Waiting for the hub</source>
   <translation>ハブの応答待ち</translation>
  </message>
  <message>
   <location filename="../../app/window/models/wording.py" />
   <source>Trying again</source>
   <translation>再試行中</translation>
  </message>
  <message>
   <location filename="../../app/window/models/wording.py" />
   <source>Checking what has come</source>
   <translation>届いた分を確認中</translation>
  </message>
  <message>
   <location filename="../../app/window/models/wording.py" />
   <source>Finishing</source>
   <translation>仕上げ中</translation>
  </message>
  <message>
   <location filename="../../app/window/models/wording.py" />
   <source>Not known yet</source>
   <translation>まだ不明</translation>
  </message>
  <message>
   <location filename="../../app/window/models/wording.py" />
   <source>None</source>
   <translation>なし</translation>
  </message>
  <message>
   <location filename="../../app/window/models/wording.py" />
   <source>{source} → {target}</source>
   <translation>{source} → {target}</translation>
  </message>
  <message>
   <location filename="../../app/window/models/wording.py" />
   <source>≈ {size}</source>
   <translation>≈ {size}</translation>
  </message>
  <message>
   <location filename="../../app/model_conversion.py" />
   <source>The conversion of {name} broke off ({how}).</source>
   <translation>{name}の変換が中断しました（{how}）。</translation>
  </message>
  <message>
   <location filename="../../app/model_conversion.py" />
   <source>The conversion of {name} can't be started.</source>
   <translation>{name}の変換を開始できません。</translation>
  </message>
  <message>
   <location filename="../../engine/hub/bytes_work.py" />
   <source>it is no ordinary file</source>
   <translation>通常のファイルではありません</translation>
  </message>
  <message>
   <location filename="../../engine/hub/download.py" />
   <source>{names} missing</source>
   <translation>{names}がありません</translation>
  </message>
  <message>
   <location filename="../../engine/hub/download.py" />
   <source>another Brevity is downloading this model</source>
   <translation>別のBrevityがこのモデルをダウンロードしています</translation>
  </message>
  <message>
   <location filename="../../engine/hub/fit.py" />
   <source>It needs about {field1} of memory</source>
   <translation>約{field1}のメモリーが必要です</translation>
  </message>
  <message>
   <location filename="../../engine/hub/fit.py" />
   <source>does not fit</source>
   <translation>不適合</translation>
  </message>
  <message>
   <location filename="../../engine/hub/fit.py" />
   <source>{needs}, and {field2} are free.</source>
   <translation>{needs}（空き{field2}）。</translation>
  </message>
  <message>
   <location filename="../../engine/hub/fit.py" />
   <source>{needs}; this machine does not tell how much it has.</source>
   <translation>{needs}。このマシンの容量は分かりません。</translation>
  </message>
  <message>
   <location filename="../../engine/hub/fit.py" />
   <source>{needs}, and this machine has {field2} in all.</source>
   <translation>{needs}が、このマシンには全部で{field2}しかありません。</translation>
  </message>
  <message>
   <location filename="../../engine/hub/fit.py" />
   <source>{needs}, and {field2} are free now: close other programs first.</source>
   <translation>{needs}が、今の空きは{field2}です。先にほかのプログラムを閉じてください。</translation>
  </message>
  <message>
   <location filename="../../engine/hub/fit.py" />
   <source>{needs}, which is there, but without a graphics card it writes slowly.</source>
   <translation>{needs}。容量は足りますが、グラフィックカードがないと遅くなります。</translation>
  </message>
  <message>
   <location filename="../../engine/hub/library.py" />
   <source>it is that of another model</source>
   <translation>別のモデルのものです</translation>
  </message>
  <message>
   <location filename="../../engine/hub/manifest.py" />
   <source>it is far too large</source>
   <translation>大きすぎます</translation>
  </message>
  <message>
   <location filename="../../engine/hub/manifest.py" />
   <source>it is missing</source>
   <translation>ありません</translation>
  </message>
  <message>
   <location filename="../../engine/hub/manifest.py" />
   <source>it is not JSON</source>
   <translation>JSONではありません</translation>
  </message>
  <message>
   <location filename="../../engine/hub/model_files.py" />
   <source>the vocabulary (spiece.model, vocab.txt or tokenizer.json)</source>
   <translation>語彙（spiece.model、vocab.txt、tokenizer.json のいずれか）</translation>
  </message>
  <message>
   <location filename="../../engine/hub/model_files.py" />
   <source>it names a file elsewhere: {shard}</source>
   <translation>別の場所のファイルを指しています：{shard}</translation>
  </message>
  <message>
   <location filename="../../engine/hub/model_json.py" />
   <source>it holds no JSON object</source>
   <translation>JSONオブジェクトがありません</translation>
  </message>
  <message>
   <location filename="../../engine/hub/model_json.py" />
   <source>it names no weights</source>
   <translation>重みの名前がありません</translation>
  </message>
  <message>
   <location filename="../../engine/hub/model_json.py" />
   <source>it is no file</source>
   <translation>ファイルではありません</translation>
  </message>
  <message>
   <location filename="../../engine/hub/naming.py" />
   <source>it is not written like owner/model</source>
   <translation>owner/model の形で書かれていません</translation>
  </message>
  <message>
   <location filename="../../engine/hub/naming.py" />
   <source>its commit is not 40 hexadecimal digits</source>
   <translation>コミットが40桁の16進数ではありません</translation>
  </message>
  <message>
   <location filename="../../engine/hub/relocation.py" />
   <source>a model is being downloaded or imported</source>
   <translation>モデルをダウンロードか取り込み中です</translation>
  </message>
  <message>
   <location filename="../../engine/hub/relocation.py" />
   <source>it lies in the library itself</source>
   <translation>ライブラリーの中にあります</translation>
  </message>
  <message>
   <location filename="../../engine/hub/relocation.py" />
   <source>a file stands there</source>
   <translation>そこにファイルがあります</translation>
  </message>
  <message>
   <location filename="../../engine/hub/relocation.py" />
   <source>it is not empty</source>
   <translation>空ではありません</translation>
  </message>
  <message>
   <location filename="../../engine/hub/relocation.py" />
   <source>{field1} came out changed on that disk</source>
   <translation>{field1} の内容が、そのディスクでは変わりました</translation>
  </message>
  <message>
   <location filename="../../engine/hub/remote.py" />
   <source>{rfilename} has no checksum</source>
   <translation>{rfilename} のチェックサムがありません</translation>
  </message>
  <message>
   <location filename="../../engine/hub/remote.py" />
   <source>{config_file} is not JSON</source>
   <translation>{config_file} がJSONではありません</translation>
  </message>
  <message>
   <location filename="../../engine/hub/remote.py" />
   <source>no model can be called so</source>
   <translation>モデルの名前として使えません</translation>
  </message>
  <message>
   <location filename="../../engine/hub/remote.py" />
   <source>it is no address of the web</source>
   <translation>ウェブのアドレスではありません</translation>
  </message>
  <message>
   <location filename="../../engine/hub/remote.py" />
   <source>it is of the hub's {field1}, not of a model</source>
   <translation>モデルではなく、ハブの{field1}のものです</translation>
  </message>
  <message>
   <location filename="../../engine/hub/remote.py" />
   <source>it is not the address of a model's page</source>
   <translation>モデルのページのアドレスではありません</translation>
  </message>
  <message>
   <location filename="../../engine/hub/remote.py" />
   <source>it names no commit</source>
   <translation>コミットの指定がありません</translation>
  </message>
  <message>
   <location filename="../../engine/hub/remote.py" />
   <source>it is no address like https://huggingface.co</source>
   <translation>https://huggingface.co のようなアドレスではありません</translation>
  </message>
  <message>
   <location filename="../../engine/hub/remote.py" />
   <source>the connection broke</source>
   <translation>接続が切れました</translation>
  </message>
  <message>
   <location filename="../../engine/hub/remote.py" />
   <source>{rfilename} has no size</source>
   <translation>{rfilename} のサイズがありません</translation>
  </message>
  <message>
   <location filename="../../engine/hub/remote.py" />
   <source>{config_file} is far too large</source>
   <translation>{config_file} が大きすぎます</translation>
  </message>
  <message>
   <location filename="../../engine/hub/remote.py" />
   <source>it is no address</source>
   <translation>アドレスではありません</translation>
  </message>
  <message>
   <location filename="../../engine/hub/remote.py" />
   <source>{name} in it</source>
   <translation>その中の{name}</translation>
  </message>
  <message>
   <location filename="../../engine/hub/remote.py" />
   <source>an odd status</source>
   <translation>不正なステータス</translation>
  </message>
  <message>
   <location filename="../../engine/hub/removal.py" />
   <source>it ships with Brevity</source>
   <translation>Brevityに付属しています</translation>
  </message>
  <message>
   <location filename="../../engine/hub/removal.py" />
   <source>it lies in the cache that other programs share</source>
   <translation>ほかのプログラムと共有のキャッシュにあります</translation>
  </message>
  <message>
   <location filename="../../engine/hub/storage.py" />
   <source>a file stands in its way</source>
   <translation>同じ場所にファイルがあります</translation>
  </message>
  <message>
   <location filename="../../engine/hub/storage.py" />
   <source>can't be read ({field1})</source>
   <translation>読めません（{field1}）</translation>
  </message>
  <message>
   <location filename="../../engine/hub/storage.py" />
   <source>names no folder</source>
   <translation>フォルダーの指定がありません</translation>
  </message>
  <message>
   <location filename="../../engine/hub/storage.py" />
   <source>is far too large</source>
   <translation>大きすぎます</translation>
  </message>
  <message>
   <location filename="../../engine/hub/storage.py" />
   <source>is damaged</source>
   <translation>壊れています</translation>
  </message>
  <message>
   <location filename="../../engine/hub/transfer/connection.py" />
   <source>its certificate is not valid</source>
   <translation>証明書が有効ではありません</translation>
  </message>
  <message>
   <location filename="../../engine/hub/transfer/failures.py" />
   <source>its name is not found</source>
   <translation>名前が見つかりません</translation>
  </message>
  <message>
   <location filename="../../engine/hub/transfer/failures.py" />
   <source>no connection: {reason}</source>
   <translation>接続できません：{reason}</translation>
  </message>
  <message>
   <location filename="../../engine/hub/transfer/failures.py" />
   <source>the hub limits the rate of requests</source>
   <translation>ハブが要求の数を制限しています</translation>
  </message>
  <message>
   <location filename="../../engine/hub/transfer/failures.py" />
   <source>it does not answer</source>
   <translation>応答がありません</translation>
  </message>
  <message>
   <location filename="../../engine/hub/transfer/failures.py" />
   <source>the hub has a fault (status {status})</source>
   <translation>ハブに障害があります（ステータス{status}）</translation>
  </message>
  <message>
   <location filename="../../engine/hub/transfer/failures.py" />
   <source>invalid credentials</source>
   <translation>認証情報が正しくありません</translation>
  </message>
  <message>
   <location filename="../../engine/hub/transfer/failures.py" />
   <source>it refuses connections</source>
   <translation>接続を拒否しています</translation>
  </message>
  <message>
   <location filename="../../engine/hub/transfer/failures.py" />
   <source>no safe connection comes about ({field1})</source>
   <translation>安全な接続ができません（{field1}）</translation>
  </message>
  <message>
   <location filename="../../engine/hub/transfer/one_file.py" />
   <source>{size} bytes</source>
   <translation>{size}バイト</translation>
  </message>
  <message>
   <location filename="../../engine/hub/transfer/one_file.py" />
   <source>an odd answer ({what})</source>
   <translation>不正な応答（{what}）</translation>
  </message>
  <message>
   <location filename="../../engine/hub/transfer/one_file.py" />
   <source>once more in {wait} s</source>
   <translation>{wait}秒後に再試行</translation>
  </message>
  <message>
   <location filename="../../engine/hub/transfer/one_file.py" />
   <source>once more</source>
   <translation>再試行</translation>
  </message>
  <message>
   <location filename="../../engine/hub/transfer/one_file.py" />
   <source>{field1} were offered in place of all</source>
   <translation>全体ではなく{field1}が返されました</translation>
  </message>
  <message>
   <location filename="../../engine/hub/transfer/one_file.py" />
   <source>reading what is there already</source>
   <translation>届いている分を確認中</translation>
  </message>
  <message>
   <location filename="../../engine/hub/transfer/one_file.py" />
   <source>the file's address has expired</source>
   <translation>ファイルのアドレスの期限が切れました</translation>
  </message>
  <message>
   <location filename="../../engine/hub/transfer/one_file.py" />
   <source>status {status}</source>
   <translation>ステータス{status}</translation>
  </message>
  <message>
   <location filename="../../engine/hub/transfer/one_file.py" />
   <source>a packed file</source>
   <translation>圧縮されたファイル</translation>
  </message>
  <message>
   <location filename="../../engine/hub/transfer/one_file.py" />
   <source>there is no such part of the file</source>
   <translation>ファイルのその部分はありません</translation>
  </message>
  <message>
   <location filename="../../engine/hub/transfer/one_file.py" />
   <source>its checksum was wrong: once more from the start</source>
   <translation>チェックサムが合わないため、最初から再試行</translation>
  </message>
  <message>
   <location filename="../../engine/hub/transfer/one_file.py" />
   <source>the connection stalled</source>
   <translation>通信が止まりました</translation>
  </message>
  <message>
   <location filename="../../engine/hub/transfer/one_file.py" />
   <source>the connection was lost</source>
   <translation>接続が切れました</translation>
  </message>
  <message>
   <location filename="../../engine/hub/transfer/one_file.py" />
   <source>another part of the file</source>
   <translation>ファイルの別の部分</translation>
  </message>
  <message>
   <location filename="../../engine/hub/transfer/one_file.py" />
   <source>the answer ends early</source>
   <translation>応答が途中で終わりました</translation>
  </message>
  <message>
   <location filename="../../engine/hub/transfer/proxies.py" />
   <source>Brevity speaks HTTP with proxies, not {scheme}</source>
   <translation>プロキシはHTTPだけに対応し、{scheme}は使えません</translation>
  </message>
  <message>
   <location filename="../../engine/hub/transfer/proxies.py" />
   <source>its port is none</source>
   <translation>ポートが正しくありません</translation>
  </message>
  <message>
   <location filename="../../engine/hub/transfer/proxies.py" />
   <source>in the settings</source>
   <translation>設定内</translation>
  </message>
  <message>
   <location filename="../../engine/hub/transfer/request.py" />
   <source>it leads on and on</source>
   <translation>転送が終わりません</translation>
  </message>
  <message>
   <location filename="../../engine/hub/transfer/request.py" />
   <source>its address is none of the web</source>
   <translation>ウェブのアドレスではありません</translation>
  </message>
  <message>
   <location filename="../../engine/hub/transfer/request.py" />
   <source>from an encrypted connection to an open one</source>
   <translation>暗号化された接続から、されていない接続へ</translation>
  </message>
  <message>
   <location filename="../../engine/hub/transfer/request.py" />
   <source>its address holds a user's name</source>
   <translation>アドレスにユーザー名が含まれています</translation>
  </message>
  <message>
   <location filename="../../engine/hub/transfer/request.py" />
   <source>a header that is none</source>
   <translation>不正なヘッダー</translation>
  </message>
  <message>
   <location filename="../../engine/hub/transfer/request.py" />
   <source>it wants a user and a password</source>
   <translation>ユーザー名とパスワードが必要です</translation>
  </message>
  <message>
   <location filename="../../engine/hub/transfer/request.py" />
   <source>it refuses the connection (status {status})</source>
   <translation>接続を拒否しています（ステータス{status}）</translation>
  </message>
  <message>
   <location filename="../../engine/hub/transfer/request.py" />
   <source>its address is none</source>
   <translation>アドレスが正しくありません</translation>
  </message>
  <message>
   <location filename="../../engine/hub/transfer/request.py" />
   <source>no answer in HTTP</source>
   <translation>HTTPの応答ではありません</translation>
  </message>
  <message>
   <location filename="../../engine/hub/transfer/request.py" />
   <source>no answer</source>
   <translation>応答なし</translation>
  </message>
  <message>
   <location filename="../../engine/hub/transfer/request.py" />
   <source>a broken transfer</source>
   <translation>転送の異常</translation>
  </message>
  <message>
   <location filename="../../engine/hub/verification.py" />
   <source>it did not come from a hub</source>
   <translation>ハブから入手したものではありません</translation>
  </message>
  <message>
   <location filename="../../engine/seq2seq/device.py" />
   <source>The device {kind} does not work ({reason}), so the model runs on the processor.</source>
   <translation>デバイス{kind}が動かないため（{reason}）、モデルはプロセッサーで動きます。</translation>
  </message>
  <message>
   <location filename="../../engine/seq2seq/device.py" />
   <source>8-bit weights don't work on this machine ({reason}), so it runs in float32.</source>
   <translation>このマシンでは8ビットの重みが動かないため（{reason}）、float32で動きます。</translation>
  </message>
  <message>
   <location filename="../../engine/seq2seq/device.py" />
   <source>this build of torch has no 8-bit operators</source>
   <translation>このtorchには8ビットの演算がありません</translation>
  </message>
  <message>
   <location filename="../../engine/seq2seq/device_trial.py" />
   <source>its products in {name} are wrong</source>
   <translation>{name}の積が正しくありません</translation>
  </message>
  <message>
   <location filename="../../engine/seq2seq/packed/graphed.py" />
   <source>Decoding steps can't be recorded here ({failure}), so it decodes more slowly.</source>
   <translation>デコードの手順をここでは記録できないため（{failure}）、デコードが遅くなります。</translation>
  </message>
  <message>
   <location filename="../../engine/seq2seq/packed/graphed.py" />
   <source>its scores are wrong by {wrong}</source>
   <translation>スコアに{wrong}の誤りがあります</translation>
  </message>
 </context>
 <context>
  <name>opening</name>
  <message>
   <location filename="../../app/window/opening.py" />
   <source>Documents ({patterns});;All files (*)</source>
   <translation>文書 ({patterns});;すべてのファイル (*)</translation>
  </message>
  <message>
   <location filename="../../app/window/opening.py" />
   <source>Open a document</source>
   <translation>文書を開く</translation>
  </message>
 </context>
 <context>
  <name>queue</name>
  <message>
   <location filename="../../app/window/queue/bars.py" />
   <source>Looking for documents…</source>
   <translation>文書を探しています…</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/bars.py" />
   <source>starting…</source>
   <translation>始めています…</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/exports.py" />
   <source>Export all results to a folder</source>
   <translation>すべての結果をフォルダーに書き出す</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/exports.py" />
   <source>Export all results</source>
   <translation>すべての結果を書き出す</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/exports.py" />
   <source>JSON Lines (*.jsonl)</source>
   <translation>JSON Lines (*.jsonl)</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/exports.py" />
   <source>{name} already exists. Do you want to replace it?</source>
   <translation>{name}はすでにあります。置き換えますか？</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/exports.py" />
   <source>{count} of {total} files are in {folder} already, as {name}.</source>
   <translation>{total}個のうち{count}個のファイルは、すでに{folder}にあります（{name}など）。</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/exports.py" />
   <source>Keep them and write new ones with numbers, or replace them?</source>
   <translation>残したまま番号を付けて書き出しますか？それとも置き換えますか？</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/exports.py" />
   <source>Keep both</source>
   <translation>両方残す</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/exports.py" />
   <source>Replace</source>
   <translation>置換</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/exports.py" />
   <source>{results} exported to {place}.</source>
   <translation>{results}を{place}に書き出しました。</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/exports.py" />
   <source>Open folder</source>
   <translation>フォルダーを開く</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/exports.py" />
   <source>The result of {name} is no longer there.</source>
   <translation>{name}の結果は、もうありません。</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/exports.py" />
   <source>{results} are no longer there, such as that of {name}.</source>
   <translation>{results}が、もうありません（{name}など）。</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/queue_button.py" />
   <source>Queue</source>
   <translation>キュー</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/queue_button.py" />
   <source>Many documents, worked on in the background ({keys})</source>
   <translation>多くの文書を裏で処理します（{keys}）</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/queue_button.py" />
   <source>Queue {done} of {total}</source>
   <translation>キュー {done} / {total}</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/table.py" />
   <source>How many words the document has</source>
   <translation>文書の語数</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/table.py" />
   <source>From its beginning to its end, beside others</source>
   <translation>開始から終了まで（ほかと並行）</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/table.py" />
   <source>Document</source>
   <translation>文書</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/table.py" />
   <source>Folder</source>
   <translation>フォルダー</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/table.py" />
   <source>State</source>
   <translation>状態</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/table.py" />
   <source>Words</source>
   <translation>語数</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/table.py" />
   <source>Time</source>
   <translation>時間</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/wording.py" />
   <source>Waiting</source>
   <translation>待機中</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/wording.py" />
   <source>Working</source>
   <translation>処理中</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/wording.py" />
   <source>Done</source>
   <translation>完了</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/wording.py" />
   <source>Failed</source>
   <translation>失敗</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/wording.py" />
   <source>Stopped</source>
   <translation>停止</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/wording.py" />
   <source>{state}: {done} of {all}</source>
   <translation>{state}：{done} / {all}</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/wording.py" />
   <source>{seconds} s</source>
   <translation>{seconds}秒</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/wording.py" />
   <source>{minutes} min {seconds} s</source>
   <translation>{minutes}分{seconds}秒</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/wording.py" />
   <source>1 document</source>
   <translation>1件の文書</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/wording.py" />
   <source>{count} documents</source>
   <translation>{count}件の文書</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/wording.py" />
   <source>1 result</source>
   <translation>1件の結果</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/wording.py" />
   <source>{count} results</source>
   <translation>{count}件の結果</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/wording.py" />
   <source>{done} of {total} done</source>
   <translation>{total}件中{done}件完了</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/wording.py" />
   <source>{count} failed</source>
   <translation>{count}件失敗</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/wording.py" />
   <source>{count} documents a minute</source>
   <translation>毎分{count}件</translation>
  </message>
 </context>
 <context>
  <name>run_endings</name>
  <message>
   <location filename="../../app/window/run_endings.py" />
   <source>The model wrote the same words again.</source>
   <translation>モデルは同じ言葉をもう一度書きました。</translation>
  </message>
  <message>
   <location filename="../../app/window/run_endings.py" />
   <source>Choose other words for one of its own, or have it all written again.</source>
   <translation>どれかの語に別の候補を選ぶか、全体を書き直してください。</translation>
  </message>
  <message>
   <location filename="../../app/window/run_endings.py" />
   <source>The model had nothing to say about this text.</source>
   <translation>このテキストについて、モデルは何も書きませんでした。</translation>
  </message>
  <message>
   <location filename="../../app/window/run_endings.py" />
   <source>Choose another task, or give it more text.</source>
   <translation>別の作業を選ぶか、テキストを増やしてください。</translation>
  </message>
  <message>
   <location filename="../../app/window/run_endings.py" />
   <source>The text ends early: it reached its greatest length.</source>
   <translation>最大の長さに達したため、途中で終わっています。</translation>
  </message>
  <message>
   <location filename="../../app/window/run_endings.py" />
   <source>Work on a shorter source, or go on writing yourself.</source>
   <translation>原文を短くするか、続きをご自分で書いてください。</translation>
  </message>
  <message>
   <location filename="../../app/window/run_endings.py" />
   <source>Choose another model</source>
   <translation>別のモデルを選ぶ</translation>
  </message>
  <message>
   <location filename="../../app/window/run_endings.py" />
   <source>Write it all again</source>
   <translation>全体を書き直す</translation>
  </message>
  <message>
   <location filename="../../app/window/run_endings.py" />
   <source>Run again</source>
   <translation>もう一度実行</translation>
  </message>
 </context>
 <context>
  <name>settings</name>
  <message>
   <location filename="../../app/settings/declared.py" />
   <source>Results</source>
   <translation>結果</translation>
  </message>
  <message>
   <location filename="../../app/settings/declared.py" />
   <source>Speed</source>
   <translation>速度</translation>
  </message>
  <message>
   <location filename="../../app/settings/declared.py" />
   <source>Models and network</source>
   <translation>モデルとネットワーク</translation>
  </message>
  <message>
   <location filename="../../app/settings/declared.py" />
   <source>Appearance</source>
   <translation>外観</translation>
  </message>
  <message>
   <location filename="../../app/settings/declared.py" />
   <source>Documents and history</source>
   <translation>文書と履歴</translation>
  </message>
  <message>
   <location filename="../../app/settings/declared.py" />
   <source>Length of summaries</source>
   <translation>要約の長さ</translation>
  </message>
  <message>
   <location filename="../../app/settings/declared.py" />
   <source>What a window begins with; the bar above the text changes it for that window.</source>
   <translation>ウィンドウを開いたときの値です。テキストの上のバーで、そのウィンドウだけ変えられます。</translation>
  </message>
  <message>
   <location filename="../../app/settings/declared.py" />
   <source>Short</source>
   <translation>短い</translation>
  </message>
  <message>
   <location filename="../../app/settings/declared.py" />
   <source>Medium</source>
   <translation>普通</translation>
  </message>
  <message>
   <location filename="../../app/settings/declared.py" />
   <source>Long</source>
   <translation>長い</translation>
  </message>
  <message>
   <location filename="../../app/settings/declared.py" />
   <source>How summaries are made</source>
   <translation>要約の方法</translation>
  </message>
  <message>
   <location filename="../../app/settings/declared.py" />
   <source>What a window begins with. Automatic goes by the document's length and parts.</source>
   <translation>ウィンドウを開いたときの値です。「自動」は、文書の長さと構成に応じて選びます。</translation>
  </message>
  <message>
   <location filename="../../app/settings/declared.py" />
   <source>Automatic</source>
   <translation>自動</translation>
  </message>
  <message>
   <location filename="../../app/settings/declared.py" />
   <source>Whole text</source>
   <translation>全文</translation>
  </message>
  <message>
   <location filename="../../app/settings/declared.py" />
   <source>By section</source>
   <translation>節ごと</translation>
  </message>
  <message>
   <location filename="../../app/settings/declared.py" />
   <source>Condensed</source>
   <translation>凝縮</translation>
  </message>
  <message>
   <location filename="../../app/settings/declared.py" />
   <source>Quote key sentences</source>
   <translation>重要文の抜き出し</translation>
  </message>
  <message>
   <location filename="../../app/settings/declared.py" />
   <source>Keep to what the source supports</source>
   <translation>原文に裏付けのある内容に限る</translation>
  </message>
  <message>
   <location filename="../../app/settings/declared.py" />
   <source>A sentence that the source does not support is written anew, or a quotation of the source takes its place.</source>
   <translation>原文に裏付けのない文は、書き直すか、原文からの引用に置き換えます。</translation>
  </message>
  <message>
   <location filename="../../app/settings/declared.py" />
   <source>Beams</source>
   <translation>ビーム数</translation>
  </message>
  <message>
   <location filename="../../app/settings/declared.py" />
   <source>How many versions a search weighs against each other. More take longer; 1 is the fastest. Automatic is what measured best for each task.</source>
   <translation>探索でいくつの候補を比べるかです。多いほど時間がかかり、1が最も速くなります。「自動」は、測定で最も良かった数を作業ごとに使います。</translation>
  </message>
  <message>
   <location filename="../../app/settings/declared.py" />
   <source>Longest result of a pass</source>
   <translation>1回の処理の最大の長さ</translation>
  </message>
  <message>
   <location filename="../../app/settings/declared.py" />
   <source>In tokens, the pieces of words that a model writes: a hundred are some 75 words. Automatic goes by the task.</source>
   <translation>単位はトークン（モデルが書く単語の断片）で、100トークンは約75語です。「自動」は作業に応じて決めます。</translation>
  </message>
  <message>
   <location filename="../../app/settings/declared.py" />
   <source>Device</source>
   <translation>デバイス</translation>
  </message>
  <message>
   <location filename="../../app/settings/declared.py" />
   <source>Where models run. Automatic is the fastest kind that this computer has.</source>
   <translation>モデルを動かすデバイスです。「自動」は、このコンピューターで最も速いものを使います。</translation>
  </message>
  <message>
   <location filename="../../app/settings/declared.py" />
   <source>Processor (CPU)</source>
   <translation>プロセッサー（CPU）</translation>
  </message>
  <message>
   <location filename="../../app/settings/declared.py" />
   <source>NVIDIA graphics (CUDA)</source>
   <translation>NVIDIAグラフィック（CUDA）</translation>
  </message>
  <message>
   <location filename="../../app/settings/declared.py" />
   <source>Apple graphics (MPS)</source>
   <translation>Appleグラフィック（MPS）</translation>
  </message>
  <message>
   <location filename="../../app/settings/declared.py" />
   <source>Precision</source>
   <translation>精度</translation>
  </message>
  <message>
   <location filename="../../app/settings/declared.py" />
   <source>How exactly models calculate. Automatic is the fastest that works well on the device: 8 bits on most processors.</source>
   <translation>モデルの計算の精度です。「自動」は、デバイスで問題なく動く最も速いもの（多くのプロセッサーでは8ビット）を使います。</translation>
  </message>
  <message>
   <location filename="../../app/settings/declared.py" />
   <source>8 bits (int8)</source>
   <translation>8ビット（int8）</translation>
  </message>
  <message>
   <location filename="../../app/settings/declared.py" />
   <source>32 bits (float32)</source>
   <translation>32ビット（float32）</translation>
  </message>
  <message>
   <location filename="../../app/settings/declared.py" />
   <source>16 bits (float16)</source>
   <translation>16ビット（float16）</translation>
  </message>
  <message>
   <location filename="../../app/settings/declared.py" />
   <source>16 bits (bfloat16)</source>
   <translation>16ビット（bfloat16）</translation>
  </message>
  <message>
   <location filename="../../app/settings/declared.py" />
   <source>Threads</source>
   <translation>スレッド数</translation>
  </message>
  <message>
   <location filename="../../app/settings/declared.py" />
   <source>How many cores of the processor a model uses. Automatic leaves one to everything else; with more than there are, it is slower.</source>
   <translation>モデルが使うプロセッサーのコアの数です。「自動」は、ほかの処理のために1つ残します。実際の数より多くすると遅くなります。</translation>
  </message>
  <message>
   <location filename="../../app/settings/declared.py" />
   <source>Folder of the models</source>
   <translation>モデルのフォルダー</translation>
  </message>
  <message>
   <location filename="../../app/settings/declared.py" />
   <source>Where models are kept, for the commands, too. Models in the folder of before stay there; in a terminal, brevity models path --move FOLDER takes them along.</source>
   <translation>モデルの保存場所です。コマンドも同じ場所を使います。前のフォルダーのモデルはそのまま残ります。移すには、ターミナルで brevity models path --move FOLDER を実行してください。</translation>
  </message>
  <message>
   <location filename="../../app/settings/declared.py" />
   <source>Proxy</source>
   <translation>プロキシ</translation>
  </message>
  <message>
   <location filename="../../app/settings/declared.py" />
   <source>The way to the hub where there is no direct one. Empty: as the system says.</source>
   <translation>ハブに直接つながらないときの経路です。空欄ならシステムの設定に従います。</translation>
  </message>
  <message>
   <location filename="../../app/settings/declared.py" />
   <source>Mirror of the hub</source>
   <translation>ハブのミラー</translation>
  </message>
  <message>
   <location filename="../../app/settings/declared.py" />
   <source>Where models are looked up and downloaded. Empty: huggingface.co, or what the environment's HF_ENDPOINT says.</source>
   <translation>モデルを探してダウンロードする場所です。空欄なら huggingface.co、または環境変数 HF_ENDPOINT の値を使います。</translation>
  </message>
  <message>
   <location filename="../../app/settings/declared.py" />
   <source>Look for newer versions of Brevity</source>
   <translation>Brevityの新しいバージョンを確認する</translation>
  </message>
  <message>
   <location filename="../../app/settings/declared.py" />
   <source>At each start the project's page is asked for its newest version, and you are told of it. Nothing is downloaded. Otherwise Brevity never asks.</source>
   <translation>起動のたびにプロジェクトのページへ最新バージョンを問い合わせ、お知らせします。何もダウンロードしません。オフの場合、問い合わせは行いません。</translation>
  </message>
  <message>
   <location filename="../../app/settings/declared.py" />
   <source>Language</source>
   <translation>言語</translation>
  </message>
  <message>
   <location filename="../../app/settings/declared.py" />
   <source>Of the window's own words. Texts stay in the language that they are in.</source>
   <translation>ウィンドウの表示言語です。テキストの言語は変わりません。</translation>
  </message>
  <message>
   <location filename="../../app/settings/declared.py" />
   <source>As the system</source>
   <translation>システムに合わせる</translation>
  </message>
  <message>
   <location filename="../../app/settings/declared.py" />
   <source>Theme</source>
   <translation>テーマ</translation>
  </message>
  <message>
   <location filename="../../app/settings/declared.py" />
   <source>High contrast is light or dark as the system is, in stronger colours.</source>
   <translation>「ハイコントラスト」は、明暗をシステムに合わせ、色をよりはっきりさせます。</translation>
  </message>
  <message>
   <location filename="../../app/settings/declared.py" />
   <source>Light</source>
   <translation>ライト</translation>
  </message>
  <message>
   <location filename="../../app/settings/declared.py" />
   <source>Dark</source>
   <translation>ダーク</translation>
  </message>
  <message>
   <location filename="../../app/settings/declared.py" />
   <source>High contrast</source>
   <translation>ハイコントラスト</translation>
  </message>
  <message>
   <location filename="../../app/settings/declared.py" />
   <source>Size of the text</source>
   <translation>文字サイズ</translation>
  </message>
  <message>
   <location filename="../../app/settings/declared.py" />
   <source>In both panes. The rest goes by the system's font.</source>
   <translation>左右のテキストの文字サイズです。ほかはシステムのフォントに従います。</translation>
  </message>
  <message>
   <location filename="../../app/settings/declared.py" />
   <source>Entry in the system tray</source>
   <translation>システムトレイの項目</translation>
  </message>
  <message>
   <location filename="../../app/settings/declared.py" />
   <source>While Brevity runs: it summarizes what is on the clipboard. Not every desktop has a tray.</source>
   <translation>Brevityの起動中、クリップボードの内容を要約できます。トレイのないデスクトップもあります。</translation>
  </message>
  <message>
   <location filename="../../app/settings/declared.py" />
   <source>Start when a document is dropped</source>
   <translation>文書をドロップしたら実行する</translation>
  </message>
  <message>
   <location filename="../../app/settings/declared.py" />
   <source>Otherwise a document that is dropped is opened, and waits for Run.</source>
   <translation>オフにすると、ドロップした文書は開くだけで、「実行」を待ちます。</translation>
  </message>
  <message>
   <location filename="../../app/settings/declared.py" />
   <source>Keep runs in the history</source>
   <translation>実行を履歴に残す</translation>
  </message>
  <message>
   <location filename="../../app/settings/declared.py" />
   <source>With their sources, on this computer alone, as are the names of the documents opened last. Otherwise nothing new is kept; what there is stays until you delete it. In either case, what a window shows is saved until it is closed, against a crash.</source>
   <translation>原文とともに、このコンピューターの中だけに保存します。最近開いた文書の名前も同様です。オフにすると新しいものは保存しません。すでにあるものは、削除するまで残ります。いずれの場合も、異常終了に備えて、ウィンドウの内容は閉じるまで保存されます。</translation>
  </message>
  <message>
   <location filename="../../app/settings/declared.py" />
   <source>Greatest size of the history</source>
   <translation>履歴の最大サイズ</translation>
  </message>
  <message>
   <location filename="../../app/settings/declared.py" />
   <source>Beyond it the oldest runs are deleted.</source>
   <translation>超えると、古い実行から削除します。</translation>
  </message>
  <message>
   <location filename="../../app/settings/kinds.py" />
   <source>Acts at once.</source>
   <translation>すぐに反映されます。</translation>
  </message>
  <message>
   <location filename="../../app/settings/kinds.py" />
   <source>Acts from the next run on.</source>
   <translation>次の実行から反映されます。</translation>
  </message>
  <message>
   <location filename="../../app/settings/kinds.py" />
   <source>Acts when Brevity is started again.</source>
   <translation>Brevityの次回起動時に反映されます。</translation>
  </message>
  <message>
   <location filename="../../app/settings/kinds.py" />
   <source>Give a whole number from {least} to {most}, or 0.</source>
   <translation>{least}から{most}までの整数か、0を入力してください。</translation>
  </message>
  <message>
   <location filename="../../app/settings/kinds.py" />
   <source>Give a whole number from {least} to {most}.</source>
   <translation>{least}から{most}までの整数を入力してください。</translation>
  </message>
  <message>
   <location filename="../../app/settings/kinds.py" />
   <source>Choose one of those that are offered.</source>
   <translation>表示されている中から選んでください。</translation>
  </message>
  <message>
   <location filename="../../app/settings/kinds.py" />
   <source>Give an address like {example}, or nothing.</source>
   <translation>{example} のようなアドレスを入力するか、空欄にしてください。</translation>
  </message>
  <message>
   <location filename="../../app/settings/kinds.py" />
   <source>Give the whole path of a folder.</source>
   <translation>フォルダーの完全なパスを入力してください。</translation>
  </message>
  <message>
   <location filename="../../app/window/settings/acting.py" />
   <source>Settings…</source>
   <translation>設定…</translation>
  </message>
  <message>
   <location filename="../../app/window/settings/fields.py" />
   <source>Choose…</source>
   <translation>選ぶ…</translation>
  </message>
  <message>
   <location filename="../../app/window/settings/fields.py" />
   <source>Choose: {setting}</source>
   <translation>選ぶ：{setting}</translation>
  </message>
  <message>
   <location filename="../../app/window/settings/row.py" />
   <source>Changed</source>
   <translation>変更済み</translation>
  </message>
  <message>
   <location filename="../../app/window/settings/row.py" />
   <source>Reset</source>
   <translation>リセット</translation>
  </message>
  <message>
   <location filename="../../app/window/settings/row.py" />
   <source>Back to: {value}</source>
   <translation>戻す値：{value}</translation>
  </message>
  <message>
   <location filename="../../app/window/settings/row.py" />
   <source>Reset {setting} to {value}</source>
   <translation>{setting}を「{value}」にリセット</translation>
  </message>
  <message>
   <location filename="../../app/window/settings/row.py" />
   <source>Changed; the default is {value}.</source>
   <translation>変更済みです。既定値は「{value}」です。</translation>
  </message>
  <message>
   <location filename="../../app/window/settings/wording.py" />
   <source>On</source>
   <translation>オン</translation>
  </message>
  <message>
   <location filename="../../app/window/settings/wording.py" />
   <source>Off</source>
   <translation>オフ</translation>
  </message>
  <message>
   <location filename="../../app/window/settings/wording.py" />
   <source>the usual one</source>
   <translation>通常のフォルダー</translation>
  </message>
  <message>
   <location filename="../../app/window/settings/wording.py" />
   <source>none</source>
   <translation>なし</translation>
  </message>
 </context>
 <context>
  <name>sorting</name>
  <message>
   <location filename="../../app/window/models/sorting.py" />
   <source>Sort by</source>
   <translation>並べ替え</translation>
  </message>
  <message>
   <location filename="../../app/window/models/sorting.py" />
   <source>Nothing</source>
   <translation>なし</translation>
  </message>
  <message>
   <location filename="../../app/window/models/sorting.py" />
   <source>{column}, rising</source>
   <translation>{column}（昇順）</translation>
  </message>
  <message>
   <location filename="../../app/window/models/sorting.py" />
   <source>{column}, falling</source>
   <translation>{column}（降順）</translation>
  </message>
 </context>
 <context>
  <name>summary_choice</name>
  <message>
   <location filename="../../app/window/summary_choice.py" />
   <source>Short</source>
   <translation>短い</translation>
  </message>
  <message>
   <location filename="../../app/window/summary_choice.py" />
   <source>Medium</source>
   <translation>普通</translation>
  </message>
  <message>
   <location filename="../../app/window/summary_choice.py" />
   <source>Long</source>
   <translation>長い</translation>
  </message>
  <message>
   <location filename="../../app/window/summary_choice.py" />
   <source>Automatic</source>
   <translation>自動</translation>
  </message>
  <message>
   <location filename="../../app/window/summary_choice.py" />
   <source>What measured best</source>
   <translation>測定で最も良かったもの</translation>
  </message>
  <message>
   <location filename="../../app/window/summary_choice.py" />
   <source>Whole text</source>
   <translation>全文</translation>
  </message>
  <message>
   <location filename="../../app/window/summary_choice.py" />
   <source>One summary of all that the model can take in at once</source>
   <translation>モデルが一度に読める範囲を1つに要約します</translation>
  </message>
  <message>
   <location filename="../../app/window/summary_choice.py" />
   <source>By section</source>
   <translation>節ごと</translation>
  </message>
  <message>
   <location filename="../../app/window/summary_choice.py" />
   <source>A summary under each heading</source>
   <translation>見出しごとに要約します</translation>
  </message>
  <message>
   <location filename="../../app/window/summary_choice.py" />
   <source>by section</source>
   <translation>節ごとに</translation>
  </message>
  <message>
   <location filename="../../app/window/summary_choice.py" />
   <source>Condensed</source>
   <translation>凝縮</translation>
  </message>
  <message>
   <location filename="../../app/window/summary_choice.py" />
   <source>The key sentences, rewritten</source>
   <translation>重要文を書き直します</translation>
  </message>
  <message>
   <location filename="../../app/window/summary_choice.py" />
   <source>condensed</source>
   <translation>凝縮して</translation>
  </message>
  <message>
   <location filename="../../app/window/summary_choice.py" />
   <source>Quote key sentences</source>
   <translation>重要文の抜き出し</translation>
  </message>
  <message>
   <location filename="../../app/window/summary_choice.py" />
   <source>The key sentences, word for word</source>
   <translation>重要文をそのまま抜き出します</translation>
  </message>
  <message>
   <location filename="../../app/window/summary_choice.py" />
   <source>key sentences</source>
   <translation>重要文</translation>
  </message>
 </context>
 <context>
  <name>tasks</name>
  <message>
   <location filename="../../app/window/tasks.py" />
   <source>Summarize</source>
   <translation>要約する</translation>
  </message>
  <message>
   <location filename="../../app/window/tasks.py" />
   <source>Summary</source>
   <translation>要約</translation>
  </message>
  <message>
   <location filename="../../app/window/tasks.py" />
   <source>The summary</source>
   <translation>要約文</translation>
  </message>
  <message>
   <location filename="../../app/window/tasks.py" />
   <source>Say the main points in a few sentences</source>
   <translation>要点を数文で述べます</translation>
  </message>
  <message>
   <location filename="../../app/window/tasks.py" />
   <source>Headline</source>
   <translation>見出し</translation>
  </message>
  <message>
   <location filename="../../app/window/tasks.py" />
   <source>The headline</source>
   <translation>新しい見出し</translation>
  </message>
  <message>
   <location filename="../../app/window/tasks.py" />
   <source>Say it in one line</source>
   <translation>1行で述べます</translation>
  </message>
  <message>
   <location filename="../../app/window/tasks.py" />
   <source>Fuse</source>
   <translation>結合する</translation>
  </message>
  <message>
   <location filename="../../app/window/tasks.py" />
   <source>Fused text</source>
   <translation>結合した文</translation>
  </message>
  <message>
   <location filename="../../app/window/tasks.py" />
   <source>The fused text</source>
   <translation>結合後の文章</translation>
  </message>
  <message>
   <location filename="../../app/window/tasks.py" />
   <source>Join sentences that belong together</source>
   <translation>関連する文を1つにまとめます</translation>
  </message>
  <message>
   <location filename="../../app/window/tasks.py" />
   <source>Split</source>
   <translation>分割する</translation>
  </message>
  <message>
   <location filename="../../app/window/tasks.py" />
   <source>Split sentences</source>
   <translation>分割した文</translation>
  </message>
  <message>
   <location filename="../../app/window/tasks.py" />
   <source>The short sentences</source>
   <translation>短い文</translation>
  </message>
  <message>
   <location filename="../../app/window/tasks.py" />
   <source>Divide long sentences into short ones</source>
   <translation>長い文を短い文に分けます</translation>
  </message>
  <message>
   <location filename="../../app/window/tasks.py" />
   <source>Translate</source>
   <translation>翻訳する</translation>
  </message>
  <message>
   <location filename="../../app/window/tasks.py" />
   <source>Translation</source>
   <translation>翻訳</translation>
  </message>
  <message>
   <location filename="../../app/window/tasks.py" />
   <source>The translation</source>
   <translation>訳文</translation>
  </message>
  <message>
   <location filename="../../app/window/tasks.py" />
   <source>Say it in another language</source>
   <translation>別の言語で述べます</translation>
  </message>
  <message>
   <location filename="../../engine/scores/outputs_file.py" />
   <source>it lacks {field1} of the {field2} pairs</source>
   <translation>{field2}対のうち{field1}対がありません</translation>
  </message>
  <message>
   <location filename="../../engine/scores/outputs_file.py" />
   <source>it is no text in UTF-8</source>
   <translation>UTF-8のテキストではありません</translation>
  </message>
  <message>
   <location filename="../../engine/scores/outputs_file.py" />
   <source>line {number} holds no output</source>
   <translation>{number}行目に出力がありません</translation>
  </message>
  <message>
   <location filename="../../engine/service.py" />
   <source>The text</source>
   <translation>テキスト</translation>
  </message>
  <message>
   <location filename="../../engine/service.py" />
   <source>this job</source>
   <translation>この処理</translation>
  </message>
  <message>
   <location filename="../../engine/tasks/coverage.py" />
   <source>Tables have no sentences to choose from.</source>
   <translation>表には選べる文がありません。</translation>
  </message>
  <message>
   <location filename="../../engine/tasks/coverage.py" />
   <source>Code has no sentences to choose from.</source>
   <translation>コードには選べる文がありません。</translation>
  </message>
  <message>
   <location filename="../../engine/tasks/coverage.py" />
   <source>Captions are not chosen from: they need what they stand under.</source>
   <translation>図表の説明は、図表がないと意味をなさないため選びません。</translation>
  </message>
  <message>
   <location filename="../../engine/tasks/frugal_search.py" />
   <source>Memory ran out, so that only one hypothesis is searched from here on, and not {beams}.</source>
   <translation>メモリーが足りなくなったため、ここからは{beams}個ではなく1個の候補だけを探索します。</translation>
  </message>
  <message>
   <location filename="../../engine/tasks/frugal_search.py" />
   <source>The memory of the device {device} ran out, so that this run goes on on the processor, slower.</source>
   <translation>デバイス{device}のメモリーが足りなくなったため、プロセッサーで続けます。遅くなります。</translation>
  </message>
  <message>
   <location filename="../../engine/tasks/language.py" />
   <source>This text does not look like {field1}, {only} that {name} reads: the result will be poor.</source>
   <translation>このテキストは{field1}ではないようです（{name}の{only}）。良い結果は得られません。</translation>
  </message>
  <message>
   <location filename="../../engine/tasks/language.py" />
   <source>the only language</source>
   <translation>読める唯一の言語</translation>
  </message>
  <message>
   <location filename="../../engine/tasks/language.py" />
   <source>the only languages</source>
   <translation>読める言語のすべて</translation>
  </message>
  <message>
   <location filename="../../engine/tasks/resolution.py" />
   <source>any language</source>
   <translation>すべての言語</translation>
  </message>
  <message>
   <location filename="../../engine/tasks/resolution.py" />
   <source>from {one} to {other}</source>
   <translation>{one}から{other}</translation>
  </message>
  <message>
   <location filename="../../engine/tasks/resolution.py" />
   <source>nothing that is known</source>
   <translation>不明</translation>
  </message>
  <message>
   <location filename="../../engine/tasks/rewriting/document.py" />
   <source>A sentence of it is too long for the model and stands as it was.</source>
   <translation>長すぎてモデルに入らない文があり、そのままにしてあります。</translation>
  </message>
  <message>
   <location filename="../../engine/tasks/rewriting/document.py" />
   <source>A sentence of it could not be translated and stands as it was.</source>
   <translation>翻訳できない文があり、そのままにしてあります。</translation>
  </message>
  <message>
   <location filename="../../engine/tasks/summaries/quoting.py" />
   <source>This document has hardly any sentences: quoted is what stands at its beginning.</source>
   <translation>文がほとんどないため、冒頭を抜き出しています。</translation>
  </message>
  <message>
   <location filename="../../engine/tasks/summaries/summarizing.py" />
   <source>{model_name} reads no more of this document at once.</source>
   <translation>{model_name}が一度に読めるのは、ここまでです。</translation>
  </message>
  <message>
   <location filename="../../engine/tasks/task.py" />
   <source>{field1}, or a number of sentences</source>
   <translation>{field1}、または文の数</translation>
  </message>
  <message>
   <location filename="../../engine/tasks/task.py" />
   <source>0 to {max_variation}</source>
   <translation>0から{max_variation}</translation>
  </message>
  <message>
   <location filename="../../engine/tasks/task.py" />
   <source>1 or more</source>
   <translation>1以上</translation>
  </message>
  <message>
   <location filename="../../engine/tasks/task.py" />
   <source>1 to {max_sentences} sentences</source>
   <translation>1文から{max_sentences}文</translation>
  </message>
  <message>
   <location filename="../../engine/tasks/task.py" />
   <source>1 to {max_beams}</source>
   <translation>1から{max_beams}</translation>
  </message>
 </context>
 <context>
  <name>tray</name>
  <message>
   <location filename="../../app/window/tray.py" />
   <source>Summarize clipboard</source>
   <translation>クリップボードを要約</translation>
  </message>
  <message>
   <location filename="../../app/window/tray.py" />
   <source>New window</source>
   <translation>新しいウィンドウ</translation>
  </message>
  <message>
   <location filename="../../app/window/tray.py" />
   <source>Quit</source>
   <translation>終了</translation>
  </message>
  <message>
   <location filename="../../app/window/tray.py" />
   <source>There is no text on the clipboard</source>
   <translation>クリップボードにテキストがありません</translation>
  </message>
  <message>
   <location filename="../../app/window/tray.py" />
   <source>Copy some text, then choose “Summarize clipboard” again.</source>
   <translation>テキストをコピーしてから、もう一度「クリップボードを要約」を選んでください。</translation>
  </message>
 </context>
 <context>
  <name>unsure</name>
  <message>
   <location filename="../../app/window/confidence/unsure_button.py" />
   <source>No unsure words</source>
   <translation>確信度の低い語なし</translation>
  </message>
  <message>
   <location filename="../../app/window/confidence/unsure_button.py" />
   <source>1 unsure word</source>
   <translation>確信度の低い語 1件</translation>
  </message>
  <message>
   <location filename="../../app/window/confidence/unsure_button.py" />
   <source>{count} unsure words</source>
   <translation>確信度の低い語 {count}件</translation>
  </message>
 </context>
 <context>
  <name>versions</name>
  <message>
   <location filename="../../app/window/versions/comparison.py" />
   <source>Both are the same.</source>
   <translation>どちらも同じです。</translation>
  </message>
  <message>
   <location filename="../../app/window/versions/comparison.py" />
   <source>Only spaces and punctuation differ.</source>
   <translation>違いは空白と句読点だけです。</translation>
  </message>
  <message>
   <location filename="../../app/window/versions/comparison.py" />
   <source>{words} removed</source>
   <translation>{words}削除</translation>
  </message>
  <message>
   <location filename="../../app/window/versions/comparison.py" />
   <source>{count} added</source>
   <translation>{count}語追加</translation>
  </message>
  <message>
   <location filename="../../app/window/versions/comparison.py" />
   <source>{share} % the same</source>
   <translation>{share}%一致</translation>
  </message>
  <message>
   <location filename="../../app/window/versions/wording.py" />
   <source>version {number} of {total}</source>
   <translation>版 {number} / {total}</translation>
  </message>
  <message>
   <location filename="../../app/window/versions/wording.py" />
   <source>{number} of {total}</source>
   <translation>{number} / {total}</translation>
  </message>
  <message>
   <location filename="../../app/window/versions/wording.py" />
   <source>Version {number}</source>
   <translation>版 {number}</translation>
  </message>
  <message>
   <location filename="../../app/window/versions/wording.py" />
   <source>edited</source>
   <translation>編集済み</translation>
  </message>
 </context>
 <context>
  <name>word_menu</name>
  <message>
   <location filename="../../app/window/confidence/word_menu.py" />
   <source>There is nothing else to choose here.</source>
   <translation>ここで選べるほかの候補はありません。</translation>
  </message>
  <message>
   <location filename="../../app/window/confidence/word_menu.py" />
   <source>Rewrite this sentence</source>
   <translation>この文を書き直す</translation>
  </message>
 </context>
 <context>
  <name>words</name>
  <message>
   <location filename="../../app/window/words.py" />
   <source>1 word</source>
   <translation>1語</translation>
  </message>
  <message>
   <location filename="../../app/window/words.py" />
   <source>{count} words</source>
   <translation>{count}語</translation>
  </message>
  <message>
   <location filename="../../app/window/words.py" />
   <source>1 page</source>
   <translation>1ページ</translation>
  </message>
  <message>
   <location filename="../../app/window/words.py" />
   <source>{count} pages</source>
   <translation>{count}ページ</translation>
  </message>
  <message>
   <location filename="../../app/window/words.py" />
   <source>1 sentence</source>
   <translation>1文</translation>
  </message>
  <message>
   <location filename="../../app/window/words.py" />
   <source>{count} sentences</source>
   <translation>{count}文</translation>
  </message>
 </context>
 <context>
  <name>zoom</name>
  <message>
   <location filename="../../app/window/zoom.py" />
   <source>Text size: {percent} %</source>
   <translation>文字サイズ：{percent}%</translation>
  </message>
 </context>
 <context>
  <name>batch</name>
  <message>
   <location filename="../../engine/batch/folder.py" />
   <source>the whole</source>
   <translation>全体</translation>
  </message>
  <message>
   <location filename="../../engine/batch/folder.py" />
   <source>shard {field1}</source>
   <translation>分担{field1}</translation>
  </message>
  <message>
   <location filename="../../engine/batch/folder.py" />
   <source> of </source>
   <translation> / </translation>
  </message>
  <message>
   <location filename="../../engine/batch/folder.py" />
   <source>something stands in the place of {output}</source>
   <translation>{output} の場所に別のものがあります</translation>
  </message>
  <message>
   <location filename="../../engine/batch/folder.py" />
   <source>no file can be called {output}</source>
   <translation>{output} という名前のファイルは作れません</translation>
  </message>
  <message>
   <location filename="../../engine/batch/manifest.py" />
   <source>line {number} is no entry</source>
   <translation>{number}行目が項目になっていません</translation>
  </message>
  <message>
   <location filename="../../engine/batch/ray_driver.py" />
   <source>the last time, it had only this one</source>
   <translation>前回はこの1台だけでした</translation>
  </message>
  <message>
   <location filename="../../engine/batch/ray_driver.py" />
   <source>this machine is no part of it, as ray start has not been run here</source>
   <translation>ここで ray start が実行されていないため、このマシンは含まれていません</translation>
  </message>
  <message>
   <location filename="../../engine/batch/ray_engine.py" />
   <source>the process that drives it ended with status {returncode}</source>
   <translation>制御するプロセスがステータス{returncode}で終了しました</translation>
  </message>
  <message>
   <location filename="../../engine/batch/ray_engine.py" />
   <source>this is the program as a bundle, and Ray needs one that pip installed</source>
   <translation>これはバンドル版で、Rayにはpipで入れたものが必要です</translation>
  </message>
  <message>
   <location filename="../../engine/batch/ray_engine.py" />
   <source>it is not installed</source>
   <translation>インストールされていません</translation>
  </message>
  <message>
   <location filename="../../engine/batch/ray_engine.py" />
   <source>its version {version} is older than {field2}</source>
   <translation>バージョン{version}は{field2}より古いものです</translation>
  </message>
  <message>
   <location filename="../../engine/batch/ray_engine.py" />
   <source>an address is a name or number and a port, as in host:6379</source>
   <translation>アドレスは host:6379 のように、名前か番号とポートで書きます</translation>
  </message>
  <message>
   <location filename="../../engine/batch/ray_engine.py" />
   <source>what listens there does not speak as Ray does</source>
   <translation>そこで応答しているものはRayではありません</translation>
  </message>
  <message>
   <location filename="../../engine/batch/ray_worker.py" />
   <source>it has Brevity {version} and not {version2}</source>
   <translation>Brevityが{version}で、{version2}ではありません</translation>
  </message>
  <message>
   <location filename="../../engine/batch/ray_worker.py" />
   <source>its model {model} has another content</source>
   <translation>モデル{model}の内容が異なります</translation>
  </message>
  <message>
   <location filename="../../engine/batch/ray_worker.py" />
   <source>its model can't be read ({field1})</source>
   <translation>モデルを読めません（{field1}）</translation>
  </message>
  <message>
   <location filename="../../engine/batch/results.py" />
   <source>Of {words_total} words, {words_read} were read.</source>
   <translation>{words_total}語のうち{words_read}語を読みました。</translation>
  </message>
  <message>
   <location filename="../../engine/batch/results.py" />
   <source>A part of it was cut at its longest length.</source>
   <translation>一部は最大の長さで切れています。</translation>
  </message>
  <message>
   <location filename="../../engine/batch/settings.py" />
   <source>it does not hold the settings of a batch</source>
   <translation>一括処理の設定が入っていません</translation>
  </message>
  <message>
   <location filename="../../engine/batch/settings.py" />
   <source>the content of the model</source>
   <translation>モデルの内容</translation>
  </message>
  <message>
   <location filename="../../engine/batch/settings.py" />
   <source>not given</source>
   <translation>指定なし</translation>
  </message>
  <message>
   <location filename="../../engine/batch/settings.py" />
   <source>{name} was {field2}, is {field3}</source>
   <translation>{name}は{field2}でしたが、今は{field3}です</translation>
  </message>
 </context>
 <context>
  <name>catalogue</name>
  <message>
   <location filename="../../resources/catalogue.json" />
   <source>Ships with Brevity.</source>
   <translation>Brevityに付属しています。</translation>
  </message>
  <message>
   <location filename="../../resources/catalogue.json" />
   <source>Fusing and splitting sentences is what it does best; rare names are its weak spot.</source>
   <translation>文の結合と分割が最も得意で、珍しい名前は苦手です。</translation>
  </message>
  <message>
   <location filename="../../resources/catalogue.json" />
   <source>English only.</source>
   <translation>英語専用です。</translation>
  </message>
  <message>
   <location filename="../../resources/catalogue.json" />
   <source>Trained on English news (CNN and Daily Mail): several short sentences that stay close to the text's own words.</source>
   <translation>英語のニュース（CNNとDaily Mail）で学習。原文の言葉に近い、短い文をいくつか書きます。</translation>
  </message>
  <message>
   <location filename="../../resources/catalogue.json" />
   <source>Rothe, Narayan and Severyn (2019), the 24-layer model; not measured by Brevity</source>
   <translation>Rothe、Narayan、Severyn（2019年）の24層モデル（Brevityでは未測定）</translation>
  </message>
  <message>
   <location filename="../../resources/catalogue.json" />
   <source>Writes one sentence.</source>
   <translation>1文を書きます。</translation>
  </message>
  <message>
   <location filename="../../resources/catalogue.json" />
   <source>Trained on XSum, whose summaries say things that their articles do not: it adds names, numbers and facts that your text lacks.</source>
   <translation>記事にないことまで述べる要約データXSumで学習したため、原文にない名前、数値、事実を加えることがあります。</translation>
  </message>
  <message>
   <location filename="../../resources/catalogue.json" />
   <source>Check every detail before you use it.</source>
   <translation>使う前に、細部まで必ず確かめてください。</translation>
  </message>
  <message>
   <location filename="../../resources/catalogue.json" />
   <source>Trained on the first sentences of news articles: give it a sentence or a short paragraph.</source>
   <translation>ニュース記事の最初の文で学習。1文か短い段落を与えてください。</translation>
  </message>
  <message>
   <location filename="../../resources/catalogue.json" />
   <source>Its headlines are in lower case.</source>
   <translation>見出しは小文字になります。</translation>
  </message>
  <message>
   <location filename="../../resources/catalogue.json" />
   <source>Give it two sentences that belong together.</source>
   <translation>関連する2つの文を与えてください。</translation>
  </message>
  <message>
   <location filename="../../resources/catalogue.json" />
   <source>It does not know the double quote: Brevity writes a back tick in its place, as the model was trained, and quotes come out so.</source>
   <translation>二重引用符を知らないため、学習時と同じくバッククォートに置き換えます。引用はその形で出力されます。</translation>
  </message>
  <message>
   <location filename="../../resources/catalogue.json" />
   <source>Give it one long sentence; it writes two.</source>
   <translation>長い文を1つ与えると、2つの文を書きます。</translation>
  </message>
  <message>
   <location filename="../../resources/catalogue.json" />
   <source>Quotes inside the sentence may come out changed, and now and then it adds or drops a detail.</source>
   <translation>文中の引用が変わったり、細部が増減したりすることがあります。</translation>
  </message>
  <message>
   <location filename="../../resources/catalogue.json" />
   <source>Translates sentences of news.</source>
   <translation>ニュースの文を翻訳します。</translation>
  </message>
  <message>
   <location filename="../../resources/catalogue.json" />
   <source>Give it a sentence or a short paragraph; longer texts lose their end.</source>
   <translation>1文か短い段落を与えてください。長いテキストは終わりが失われます。</translation>
  </message>
  <message>
   <location filename="../../resources/catalogue.json" />
   <source>A starting point for engineers who train a model: it does no task of its own, and Brevity's window can't use it.</source>
   <translation>モデルを学習させる技術者向けの出発点です。単独でできる作業はなく、ウィンドウでは使えません。</translation>
  </message>
  <message>
   <location filename="../../resources/catalogue.json" />
   <source>not stated</source>
   <translation>記載なし</translation>
  </message>
  <message>
   <location filename="../../resources/catalogue.json" />
   <source>Very small and fast, in lower case; less fluent than the large ones.</source>
   <translation>とても小さく高速で、出力は小文字です。大きいモデルほど滑らかではありません。</translation>
  </message>
  <message>
   <location filename="../../resources/catalogue.json" />
   <source>its authors' report; not measured by Brevity</source>
   <translation>作者の報告値（Brevityでは未測定）</translation>
  </message>
  <message>
   <location filename="../../resources/catalogue.json" />
   <source>Small, in lower case.</source>
   <translation>小型で、出力は小文字です。</translation>
  </message>
  <message>
   <location filename="../../resources/catalogue.json" />
   <source>In lower case.</source>
   <translation>出力は小文字です。</translation>
  </message>
  <message>
   <location filename="../../resources/catalogue.json" />
   <source>An early experiment that the reference's own tests use: google-cnn and bert-cnn are better.</source>
   <translation>元の実装のテストに使われる初期の試作です。google-cnnとbert-cnnのほうが優れています。</translation>
  </message>
  <message>
   <location filename="../../resources/catalogue.json" />
   <source>An experiment with a GPT-2 as the writer.</source>
   <translation>書く側にGPT-2を使った試作です。</translation>
  </message>
  <message>
   <location filename="../../resources/catalogue.json" />
   <source>For German news, trained on MLSUM, whose summaries are the lead of the article: they can hold what the rest of the text does not say.</source>
   <translation>ドイツ語のニュース用。記事のリード文を要約とするMLSUMで学習したため、本文にない内容を含むことがあります。</translation>
  </message>
  <message>
   <location filename="../../resources/catalogue.json" />
   <source>For Turkish news, trained on MLSUM, whose summaries are the lead of the article: they can hold what the rest of the text does not say.</source>
   <translation>トルコ語のニュース用。記事のリード文を要約とするMLSUMで学習したため、本文にない内容を含むことがあります。</translation>
  </message>
  <message>
   <location filename="../../resources/catalogue.json" />
   <source>Turns an English question into an SQL query.</source>
   <translation>英語の質問をSQLのクエリにします。</translation>
  </message>
  <message>
   <location filename="../../resources/catalogue.json" />
   <source>Brevity offers no such task: for engineers.</source>
   <translation>Brevityにこの作業はありません。技術者向けです。</translation>
  </message>
  <message>
   <location filename="../../resources/catalogue.json" />
   <source>Asks a question about an English text.</source>
   <translation>英語のテキストについて質問を作ります。</translation>
  </message>
  <message>
   <location filename="../../resources/catalogue.json" />
   <source>For Persian.</source>
   <translation>ペルシャ語用です。</translation>
  </message>
  <message>
   <location filename="../../resources/catalogue.json" />
   <source>Trained on the openings of Wikipedia articles, which say more than the article below them: it can add facts.</source>
   <translation>本文より多くを述べるWikipediaの冒頭部で学習したため、事実を加えることがあります。</translation>
  </message>
  <message>
   <location filename="../../resources/catalogue.json" />
   <source>Little is known of how good it is: try it on texts that you know.</source>
   <translation>品質はあまり知られていません。内容の分かっているテキストで試してください。</translation>
  </message>
  <message>
   <location filename="../../resources/catalogue.json" />
   <source>For Arabic.</source>
   <translation>アラビア語用です。</translation>
  </message>
  <message>
   <location filename="../../resources/catalogue.json" />
   <source>For Arabic instructions, trained on WikiLingua: it writes short steps.</source>
   <translation>アラビア語の手順書用。WikiLinguaで学習し、短い手順を書きます。</translation>
  </message>
  <message>
   <location filename="../../resources/catalogue.json" />
   <source>Tells of scientific papers in plain English; made from google-cnn.</source>
   <translation>学術論文をやさしい英語で説明します。google-cnnが元になっています。</translation>
  </message>
  <message>
   <location filename="../../resources/catalogue.json" />
   <source>It reads about 350 words: give it the abstract.</source>
   <translation>読めるのは約350語です。要旨を与えてください。</translation>
  </message>
  <message>
   <location filename="../../resources/catalogue.json" />
   <source>Check facts and numbers.</source>
   <translation>事実と数値を確かめてください。</translation>
  </message>
  <message>
   <location filename="../../resources/catalogue.json" />
   <source>Turns an English question into a SPARQL query.</source>
   <translation>英語の質問をSPARQLのクエリにします。</translation>
  </message>
  <message>
   <location filename="../../resources/catalogue.json" />
   <source>For English.</source>
   <translation>英語用です。</translation>
  </message>
  <message>
   <location filename="../../resources/catalogue.json" />
   <source>Little is known of how it was trained and how good it is: try it on texts that you know.</source>
   <translation>学習方法も品質もあまり知られていません。内容の分かっているテキストで試してください。</translation>
  </message>
 </context>
 <context>
  <name>command line</name>
  <message>
   <source>usage: </source>
   <translation>使い方: </translation>
  </message>
  <message>
   <source>positional arguments</source>
   <translation>引数</translation>
  </message>
  <message>
   <source>options</source>
   <translation>オプション</translation>
  </message>
  <message>
   <source>show this help message and exit</source>
   <translation>この説明を表示して終わる</translation>
  </message>
  <message>
   <source>show program's version number and exit</source>
   <translation>プログラムのバージョンを表示して終わる</translation>
  </message>
  <message>
   <source>the following arguments are required: %s</source>
   <translation>次の引数が必要です: %s</translation>
  </message>
  <message>
   <source>unrecognized arguments: %s</source>
   <translation>不明な引数です: %s</translation>
  </message>
  <message>
   <source>one of the arguments %s is required</source>
   <translation>%s のいずれかが必要です</translation>
  </message>
  <message>
   <source>not allowed with argument %s</source>
   <translation>%s と同時には使えません</translation>
  </message>
  <message>
   <source>ignored explicit argument %r</source>
   <translation>余分な値です: %r</translation>
  </message>
  <message>
   <source>expected one argument</source>
   <translation>値が1つ必要です</translation>
  </message>
  <message>
   <source>expected at most one argument</source>
   <translation>値は1つまでです</translation>
  </message>
  <message>
   <source>expected at least one argument</source>
   <translation>値が1つ以上必要です</translation>
  </message>
  <message>
   <source>expected %s argument</source>
   <translation>値が%s個必要です</translation>
  </message>
  <message>
   <source>expected %s arguments</source>
   <translation>値が%s個必要です</translation>
  </message>
  <message>
   <source>invalid %(type)s value: %(value)r</source>
   <translation>値が正しくありません（%(type)s）: %(value)r</translation>
  </message>
  <message>
   <source>invalid choice: %(value)r (choose from %(choices)s)</source>
   <translation>選べない値です: %(value)r（選べる値: %(choices)s）</translation>
  </message>
  <message>
   <source>argument %(argument_name)s: %(message)s</source>
   <translation>引数 %(argument_name)s: %(message)s</translation>
  </message>
  <message>
   <location filename="../../app/__main__.py" />
   <source>{message} Here is the summary of the sample instead; for more, see brevity --help.</source>
   <translation>{message}代わりにサンプルの要約を表示します。詳しくは brevity --help をご覧ください。</translation>
  </message>
  <message>
   <location filename="../../app/__main__.py" />
   <source>is not installed</source>
   <translation>インストールされていません</translation>
  </message>
  <message>
   <location filename="../../app/__main__.py" />
   <source>can't be loaded ({error})</source>
   <translation>読み込めません（{error}）</translation>
  </message>
  <message>
   <location filename="../../app/qt_libraries.py" />
   <source>Installing {field1} system packages that Qt needs (with apt-get) ...</source>
   <translation>Qtに必要なシステムパッケージを{field1}個インストールしています（apt-get）...</translation>
  </message>
  <message>
   <location filename="../../app/qt_libraries.py" />
   <source>install what is missing, when run as root on a system with apt-get</source>
   <translation>apt-getのあるシステムでrootとして実行したとき、足りないものをインストールする</translation>
  </message>
  <message>
   <location filename="../../app/qt_libraries.py" />
   <source>The window needs system packages; install them with: {field1}</source>
   <translation>ウィンドウにはシステムパッケージが必要です。次のコマンドでインストールしてください: {field1}</translation>
  </message>
  <message>
   <location filename="../../app/qt_libraries.py" />
   <source>The window needs system libraries; install them first: {libraries}</source>
   <translation>ウィンドウにはシステムライブラリーが必要です。先にインストールしてください: {libraries}</translation>
  </message>
  <message>
   <location filename="../../app/qt_libraries.py" />
   <source>a font</source>
   <translation>フォント</translation>
  </message>
  <message>
   <location filename="../../engine/cli/batch.py" />
   <source>standard input</source>
   <translation>標準入力</translation>
  </message>
  <message>
   <location filename="../../engine/cli/batch.py" />
   <source>another folder than the documents'</source>
   <translation>文書とは別のフォルダー</translation>
  </message>
  <message>
   <location filename="../../engine/cli/batch.py" />
   <source>the list</source>
   <translation>一覧</translation>
  </message>
  <message>
   <location filename="../../engine/cli/batch_meters.py" />
   <source>{count} document</source>
   <translation>{count}件の文書</translation>
  </message>
  <message>
   <location filename="../../engine/cli/batch_meters.py" />
   <source>{count} documents</source>
   <translation>{count}件の文書</translation>
  </message>
  <message>
   <location filename="../../engine/cli/batch_meters.py" />
   <source>stopped: {documents} done. The same command again goes on from there.</source>
   <translation>停止しました（{documents}完了）。同じコマンドで続きから再開します。</translation>
  </message>
  <message>
   <location filename="../../engine/cli/batch_meters.py" />
   <source>{done:,} of {all:,} documents</source>
   <translation>文書 {done:,} / {all:,} 件</translation>
  </message>
  <message>
   <location filename="../../engine/cli/batch_meters.py" />
   <source>{count:,} done</source>
   <translation>完了{count:,}件</translation>
  </message>
  <message>
   <location filename="../../engine/cli/batch_meters.py" />
   <source>{count:,} failed</source>
   <translation>失敗{count:,}件</translation>
  </message>
  <message>
   <location filename="../../engine/cli/batch_meters.py" />
   <source>; {count:,.0f} a minute</source>
   <translation>、毎分{count:,.0f}件</translation>
  </message>
  <message>
   <location filename="../../engine/cli/batch_meters.py" />
   <source>{documents}: {told}.</source>
   <translation>{documents}: {told}。</translation>
  </message>
  <message>
   <location filename="../../engine/cli/batch_meters.py" />
   <source>The results are in {folder}.</source>
   <translation>結果は {folder} にあります。</translation>
  </message>
  <message>
   <location filename="../../engine/cli/batch_meters.py" />
   <source>{names} and {more:,} more</source>
   <translation>{names}ほか{more:,}件</translation>
  </message>
  <message>
   <location filename="../../engine/cli/batch_meters.py" />
   <source>{names} is not there any more; what was made of it stays.</source>
   <translation>{names}がなくなっています。作られた結果は残っています。</translation>
  </message>
  <message>
   <location filename="../../engine/cli/batch_meters.py" />
   <source>{names} are not there any more; what was made of it stays.</source>
   <translation>{names}がなくなっています。作られた結果は残っています。</translation>
  </message>
  <message>
   <location filename="../../engine/cli/batch_meters.py" />
   <source>{documents} failed before; --retry-failed tries again.</source>
   <translation>以前に失敗した{documents}があります。--retry-failed でもう一度試します。</translation>
  </message>
  <message>
   <location filename="../../engine/cli/batch_meters.py" />
   <source>{count:,.0f} a minute</source>
   <translation>毎分{count:,.0f}件</translation>
  </message>
  <message>
   <location filename="../../engine/cli/batch_meters.py" />
   <source>, </source>
   <translation>、</translation>
  </message>
  <message>
   <location filename="../../engine/cli/batch_meters.py" />
   <source>{count:,} from earlier runs</source>
   <translation>以前の実行から{count:,}件</translation>
  </message>
  <message>
   <location filename="../../engine/cli/batch_meters.py" />
   <source>Failed: {kinds}. --retry-failed tries them again.</source>
   <translation>失敗: {kinds}。--retry-failed でもう一度試します。</translation>
  </message>
  <message>
   <location filename="../../engine/cli/batch_parser.py" />
   <source>Results lie in DIR as the documents lie in SRC, each with .txt or .md behind its name; with --format
jsonl they are lines of DIR/results.jsonl. What became of every document is noted in DIR/.brevity.
The same command again goes on where it was stopped, killed or left without room: what is done and
has not changed is not done again. With --json each event is an object on a line of its own:
planned, begun, progress, done, failed, and ended, or stopped with the reason.
--help behind --task TASK tells of the options of that task.
exit status: 0 all went well, 1 something failed, 2 wrong usage, 130 interrupted.</source>
   <translation>結果は、SRC内の文書と同じ構成でDIRに置かれ、名前の後ろに .txt か .md が付きます。
--format jsonl では DIR/results.jsonl の各行になります。各文書の結果は DIR/.brevity に
記録されます。停止、強制終了、容量不足のあとは、同じコマンドで続きから再開します。
済んでいて変更のないものはやり直しません。--json では1行に1つのオブジェクトで経過を
出力します: planned、begun、progress、done、failed、ended、または理由付きの stopped。
--task TASK の後ろに --help を付けると、その作業のオプションを表示します。
終了ステータス: 0 成功、1 失敗あり、2 使い方の誤り、130 中断。</translation>
  </message>
  <message>
   <location filename="../../engine/cli/batch_parser.py" />
   <source>{word} is no part of a whole, as in 1/4</source>
   <translation>{word} は 1/4 のような分担の指定ではありません</translation>
  </message>
  <message>
   <location filename="../../engine/cli/batch_parser.py" />
   <source>a SRC is missing, or --list FILE</source>
   <translation>SRC か --list FILE が必要です</translation>
  </message>
  <message>
   <location filename="../../engine/cli/batch_parser.py" />
   <source>the name of a SRC is empty</source>
   <translation>SRC の名前が空です</translation>
  </message>
  <message>
   <location filename="../../engine/cli/batch_parser.py" />
   <source>--address belongs to --engine ray</source>
   <translation>--address は --engine ray と一緒に使います</translation>
  </message>
  <message>
   <location filename="../../engine/cli/batch_parser.py" />
   <source>a folder, searched to its depth, or a document</source>
   <translation>フォルダー（下の階層も探します）または文書</translation>
  </message>
  <message>
   <location filename="../../engine/cli/batch_parser.py" />
   <source>where results go</source>
   <translation>結果の置き場所</translation>
  </message>
  <message>
   <location filename="../../engine/cli/batch_parser.py" />
   <source>further documents, a path a line; - is standard input</source>
   <translation>追加の文書（1行に1つのパス）。- は標準入力</translation>
  </message>
  <message>
   <location filename="../../engine/cli/batch_parser.py" />
   <source>default: %(default)s</source>
   <translation>既定値: %(default)s</translation>
  </message>
  <message>
   <location filename="../../engine/cli/batch_parser.py" />
   <source>of results; default: %(default)s</source>
   <translation>結果の形式。既定値: %(default)s</translation>
  </message>
  <message>
   <location filename="../../engine/cli/batch_parser.py" />
   <source>processes with a model each; default: one a core, as far as the memory goes</source>
   <translation>モデルを動かすプロセスの数。既定値: メモリーの許す限りコアごとに1つ</translation>
  </message>
  <message>
   <location filename="../../engine/cli/batch_parser.py" />
   <source>sources decoded together at most; default: as many as are fastest</source>
   <translation>同時に処理する原文の最大数。既定値: 最も速い数</translation>
  </message>
  <message>
   <location filename="../../engine/cli/batch_parser.py" />
   <source>only part I of N, as one of N machines; all may write to the same DIR</source>
   <translation>N台のうちの1台として、N分の I だけを処理する。同じDIRに書き込めます</translation>
  </message>
  <message>
   <location filename="../../engine/cli/batch_parser.py" />
   <source>do documents again that failed before</source>
   <translation>以前に失敗した文書をもう一度処理する</translation>
  </message>
  <message>
   <location filename="../../engine/cli/batch_parser.py" />
   <source>ray runs it on a Ray cluster (the extra brevity[ray]); default: %(default)s</source>
   <translation>ray ではRayクラスターで処理する（追加機能 brevity[ray]）。既定値: %(default)s</translation>
  </message>
  <message>
   <location filename="../../engine/cli/batch_parser.py" />
   <source>of a Ray cluster, as in 10.0.0.1:6379</source>
   <translation>Rayクラスターのアドレス。例: 10.0.0.1:6379</translation>
  </message>
  <message>
   <location filename="../../engine/cli/batch_parser.py" />
   <source>one event a line, as JSON</source>
   <translation>経過を1行ずつJSONで出力する</translation>
  </message>
  <message>
   <location filename="../../engine/cli/batch_parser.py" />
   <source>{word} is not a whole number from 1 to {most}</source>
   <translation>{word} は1から{most}までの整数ではありません</translation>
  </message>
  <message>
   <location filename="../../engine/cli/check.py" />
   <source>{sentences}, {items} checked, {flags}.</source>
   <translation>{sentences}、確認{items}、{flags}。</translation>
  </message>
  <message>
   <location filename="../../engine/cli/check.py" />
   <source>rests on sentence {number} ({score}): {quote}</source>
   <translation>原文の第{number}文に基づく（{score}）: {quote}</translation>
  </message>
  <message>
   <location filename="../../engine/cli/check.py" />
   <source>{count} sentence</source>
   <translation>{count}文</translation>
  </message>
  <message>
   <location filename="../../engine/cli/check.py" />
   <source>{count} sentences</source>
   <translation>{count}文</translation>
  </message>
  <message>
   <location filename="../../engine/cli/check.py" />
   <source>{count} item</source>
   <translation>{count}項目</translation>
  </message>
  <message>
   <location filename="../../engine/cli/check.py" />
   <source>{count} items</source>
   <translation>{count}項目</translation>
  </message>
  <message>
   <location filename="../../engine/cli/check.py" />
   <source>{count} flag</source>
   <translation>指摘{count}件</translation>
  </message>
  <message>
   <location filename="../../engine/cli/check.py" />
   <source>{count} flags</source>
   <translation>指摘{count}件</translation>
  </message>
  <message>
   <location filename="../../engine/cli/check.py" />
   <source>rests on no sentence of the source</source>
   <translation>原文のどの文にも基づいていない</translation>
  </message>
  <message>
   <location filename="../../engine/cli/check_parser.py" />
   <source>Everything is matched by words, numbers and names; no model is needed. What the source does not
support is flagged: names, numbers, dates, changed quotations, and negations that turned. English
is checked best, then German; a result in another language than its source only for its digits.

With --json there is one object for each sentence of the result: its text and place (start, end),
its sources, best first (sentence, counted from 0 as in brevity read --json, start, end, score from
0 to 1, text), its flags (kind, start, end, text, reason), and how many items were checked. Places
count code points of the document's text.
exit status: 0 it was checked, whatever was found, 1 something failed, 2 wrong usage,
130 interrupted.</source>
   <translation>単語、数値、名前で照合するため、モデルは要りません。原文に裏付けのない名前、数値、日付、
変わった引用、逆になった否定を指摘します。英語が最も正確で、次がドイツ語です。
原文と違う言語の結果は、数字だけを確認します。

--json では結果の文ごとに1つのオブジェクトを出力します: 本文と位置（start、end）、
根拠を良い順に（sentence は brevity read --json と同じく0から数えた番号、start、end、
score は0から1、text）、指摘（kind、start、end、text、reason）、確認した項目の数（items）。
位置は文書のコードポイントで数えます。
終了ステータス: 0 確認済み（指摘の有無によらない）、1 失敗、2 使い方の誤り、130 中断。</translation>
  </message>
  <message>
   <location filename="../../engine/cli/check_parser.py" />
   <source>the name of a file is empty</source>
   <translation>ファイルの名前が空です</translation>
  </message>
  <message>
   <location filename="../../engine/cli/check_parser.py" />
   <source>SOURCE and RESULT can't both be standard input</source>
   <translation>SOURCE と RESULT の両方を標準入力にはできません</translation>
  </message>
  <message>
   <location filename="../../engine/cli/check_parser.py" />
   <source>a document; - is standard input</source>
   <translation>文書。- は標準入力</translation>
  </message>
  <message>
   <location filename="../../engine/cli/check_parser.py" />
   <source>what was made of it: a document, too</source>
   <translation>それから作った文書</translation>
  </message>
  <message>
   <location filename="../../engine/cli/check_parser.py" />
   <source>one JSON object a sentence, instead of text</source>
   <translation>テキストの代わりに、文ごとのJSONオブジェクトを出力する</translation>
  </message>
  <message>
   <location filename="../../engine/cli/evaluate.py" />
   <source>{told}.</source>
   <translation>{told}。</translation>
  </message>
  <message>
   <location filename="../../engine/cli/evaluate.py" />
   <source>{precision} on {device}, {seconds:,.1f} s</source>
   <translation>{device}の{precision}、{seconds:,.1f}秒</translation>
  </message>
  <message>
   <location filename="../../engine/cli/evaluate.py" />
   <source>against {file}:</source>
   <translation>{file} との比較:</translation>
  </message>
  <message>
   <location filename="../../engine/cli/evaluate.py" />
   <source>{count:,} cut at the greatest length</source>
   <translation>最大の長さで切れたもの{count:,}件</translation>
  </message>
  <message>
   <location filename="../../engine/cli/evaluate.py" />
   <source>{count:,} sources read in part</source>
   <translation>一部だけ読んだ原文{count:,}件</translation>
  </message>
  <message>
   <location filename="../../engine/cli/evaluate.py" />
   <source>Left out.</source>
   <translation>飛ばしました。</translation>
  </message>
  <message>
   <location filename="../../engine/cli/evaluate.py" />
   <source>; </source>
   <translation>、</translation>
  </message>
  <message>
   <location filename="../../engine/cli/evaluate.py" />
   <source>{name} does not do {field2}: left out.</source>
   <translation>{name}は{field2}に対応していないため、飛ばします。</translation>
  </message>
  <message>
   <location filename="../../engine/cli/evaluate.py" />
   <source>{field1} more lines of {name} are left out.</source>
   <translation>{name}のほかの{field1}行も飛ばしました。</translation>
  </message>
  <message>
   <location filename="../../engine/cli/evaluate.py" />
   <source>no pair is for {field1}</source>
   <translation>{field1}用の対がありません</translation>
  </message>
  <message>
   <location filename="../../engine/cli/evaluate_parser.py" />
   <source>Score a model on pairs of a source and what a human made of it, beside what takes no model: a copy
of the source, and its first sentence.</source>
   <translation>原文と人が作った文との対を使って、モデルを評価します。モデルを使わないもの（原文のまま、
原文の最初の文）と比べます。</translation>
  </message>
  <message>
   <location filename="../../engine/cli/evaluate_parser.py" />
   <source>FILE holds a pair a line, as {"task": "fuse", "source": "...", "target": "..."}; it may be packed
(.gz), or a CSV of sources and targets. Scores are 0 to 100 and means over the pairs:
  SARI    what was rightly added, kept and deleted; an unchanged source has about 65 in splitting
  exact   outputs that are the target itself
  BLEU    of all outputs together, as sacrebleu has it
  R-1 R-2 R-L  ROUGE F1 with stemming
  copied  runs of 4 words and marks that stand in the source
  words   mean words of an output; length: all their words for one of the targets
With --json also SARI's parts, and what --against found.

exit status: 0 done, 1 failed, 2 wrong usage, 130 interrupted.</source>
   <translation>FILE は1行に1対で、{"task": "fuse", "source": "...", "target": "..."} のように書きます。
圧縮（.gz）や、原文と目標のCSVでも構いません。値は0から100で、対の平均です:
  SARI    正しい追加・保持・削除の割合。分割では原文のままで約65
  exact   目標と完全に一致した出力
  BLEU    全出力の値（sacrebleuによる）
  R-1 R-2 R-L  語幹によるROUGE F1
  copied  原文にもある、連続する4つの語と記号
  words   出力の平均語数。length: 目標に対する総語数の比
--json ではSARIの内訳と --against の結果も出力します。

終了ステータス: 0 完了、1 失敗、2 使い方の誤り、130 中断。</translation>
  </message>
  <message>
   <location filename="../../engine/cli/evaluate_parser.py" />
   <source>{word} is not a whole number of 1 or more</source>
   <translation>{word} は1以上の整数ではありません</translation>
  </message>
  <message>
   <location filename="../../engine/cli/evaluate_parser.py" />
   <source>what to score it on</source>
   <translation>評価に使う対</translation>
  </message>
  <message>
   <location filename="../../engine/cli/evaluate_parser.py" />
   <source>a model of brevity models list, or a folder; default: the embedded one</source>
   <translation>brevity models list のモデル、またはフォルダー。既定値: 内蔵モデル</translation>
  </message>
  <message>
   <location filename="../../engine/cli/evaluate_parser.py" />
   <source>the task of lines that name none, as in a CSV</source>
   <translation>CSVのように作業の指定がない行の作業</translation>
  </message>
  <message>
   <location filename="../../engine/cli/evaluate_parser.py" />
   <source>only pairs of these tasks; default: of all that the model does</source>
   <translation>この作業の対だけ。既定値: モデルが対応するすべて</translation>
  </message>
  <message>
   <location filename="../../engine/cli/evaluate_parser.py" />
   <source>only the first N pairs of each task</source>
   <translation>作業ごとに最初のN対だけ</translation>
  </message>
  <message>
   <location filename="../../engine/cli/evaluate_parser.py" />
   <source>leave out lines of FILE that are no pairs</source>
   <translation>FILE のうち対でない行を飛ばす</translation>
  </message>
  <message>
   <location filename="../../engine/cli/evaluate_parser.py" />
   <source>hypotheses searched at once; 1 is greedy</source>
   <translation>同時に探索する候補の数。1は貪欲法</translation>
  </message>
  <message>
   <location filename="../../engine/cli/evaluate_parser.py" />
   <source>longest output</source>
   <translation>出力の最大の長さ</translation>
  </message>
  <message>
   <location filename="../../engine/cli/evaluate_parser.py" />
   <source>bound fusing and splitting to the words of the source (default)</source>
   <translation>結合と分割を原文の語に限る（既定）</translation>
  </message>
  <message>
   <location filename="../../engine/cli/evaluate_parser.py" />
   <source>one JSON object instead of tables</source>
   <translation>表の代わりに1つのJSONオブジェクトを出力する</translation>
  </message>
  <message>
   <location filename="../../engine/cli/evaluate_parser.py" />
   <source>write every output there, a line each</source>
   <translation>すべての出力を1行ずつ書き込む</translation>
  </message>
  <message>
   <location filename="../../engine/cli/evaluate_parser.py" />
   <source>what --outputs wrote of another model: how much better is this one?</source>
   <translation>別のモデルの --outputs のファイル。どれだけ良いかを比べる</translation>
  </message>
  <message>
   <location filename="../../engine/cli/evaluate_parser.py" />
   <source>--{name} is empty</source>
   <translation>--{name} が空です</translation>
  </message>
  <message>
   <location filename="../../engine/cli/evaluate_parser.py" />
   <source>--outputs would overwrite the file of --{name}</source>
   <translation>--outputs が --{name} のファイルを上書きします</translation>
  </message>
  <message>
   <location filename="../../engine/cli/evaluate_parser.py" />
   <source>there is no task {task}: {field2}</source>
   <translation>作業{task}はありません: {field2}</translation>
  </message>
  <message>
   <location filename="../../engine/cli/generate.py" />
   <source>Loading the model…</source>
   <translation>モデルを読み込んでいます…</translation>
  </message>
  <message>
   <location filename="../../engine/cli/generate.py" />
   <source>the model</source>
   <translation>モデル</translation>
  </message>
  <message>
   <location filename="../../engine/cli/language_offers.py" />
   <source>Add {offers}.</source>
   <translation>次を付けてください: {offers}。</translation>
  </message>
  <message>
   <location filename="../../engine/cli/language_offers.py" />
   <source>(after {command})</source>
   <translation>（先に {command}）</translation>
  </message>
  <message>
   <location filename="../../engine/cli/language_offers.py" />
   <source>--any-language to run this model all the same</source>
   <translation>--any-language（このモデルをそのまま使う）</translation>
  </message>
  <message>
   <location filename="../../engine/cli/language_offers.py" />
   <source>--strategy extractive to quote what is central in any language</source>
   <translation>--strategy extractive（どの言語でも重要文を抜き出す）</translation>
  </message>
  <message>
   <location filename="../../engine/cli/language_offers.py" />
   <source>, or </source>
   <translation>、または </translation>
  </message>
  <message>
   <location filename="../../engine/cli/model_answers.py" />
   <source>{id}: {size} in {files} from {endpoint}</source>
   <translation>{id}: {size}、{files}（{endpoint}）</translation>
  </message>
  <message>
   <location filename="../../engine/cli/model_answers.py" />
   <source>{count} file</source>
   <translation>{count}個のファイル</translation>
  </message>
  <message>
   <location filename="../../engine/cli/model_answers.py" />
   <source>{count} files</source>
   <translation>{count}個のファイル</translation>
  </message>
  <message>
   <location filename="../../engine/cli/model_answers.py" />
   <source>[y/N]</source>
   <translation>[y/N]</translation>
  </message>
  <message>
   <location filename="../../engine/cli/model_answers.py" />
   <source>y yes</source>
   <translation>y yes はい</translation>
  </message>
  <message>
   <location filename="../../engine/cli/model_conversion.py" />
   <source>shared cache</source>
   <translation>共有キャッシュ</translation>
  </message>
  <message>
   <location filename="../../engine/cli/model_meters.py" />
   <source>waiting</source>
   <translation>待機中</translation>
  </message>
  <message>
   <location filename="../../engine/cli/model_meters.py" />
   <source>downloading</source>
   <translation>ダウンロード中</translation>
  </message>
  <message>
   <location filename="../../engine/cli/model_meters.py" />
   <source>retrying</source>
   <translation>再試行中</translation>
  </message>
  <message>
   <location filename="../../engine/cli/model_meters.py" />
   <source>paused</source>
   <translation>一時停止中</translation>
  </message>
  <message>
   <location filename="../../engine/cli/model_meters.py" />
   <source>verifying</source>
   <translation>確認中</translation>
  </message>
  <message>
   <location filename="../../engine/cli/model_meters.py" />
   <source>finishing</source>
   <translation>仕上げ中</translation>
  </message>
  <message>
   <location filename="../../engine/cli/model_meters.py" />
   <source>{done} of {all}</source>
   <translation>{done} / {all}</translation>
  </message>
  <message>
   <location filename="../../engine/cli/model_tables.py" />
   <source>MODEL</source>
   <translation>モデル</translation>
  </message>
  <message>
   <location filename="../../engine/cli/model_tables.py" />
   <source>TASKS</source>
   <translation>作業</translation>
  </message>
  <message>
   <location filename="../../engine/cli/model_tables.py" />
   <source>LANG</source>
   <translation>言語</translation>
  </message>
  <message>
   <location filename="../../engine/cli/model_tables.py" />
   <source>SIZE</source>
   <translation>サイズ</translation>
  </message>
  <message>
   <location filename="../../engine/cli/model_tables.py" />
   <source>STATE</source>
   <translation>状態</translation>
  </message>
  <message>
   <location filename="../../engine/cli/model_tables.py" />
   <source>not here</source>
   <translation>なし</translation>
  </message>
  <message>
   <location filename="../../engine/cli/model_tables.py" />
   <source>none here (it does: {tasks})</source>
   <translation>ここで使える作業なし（対応: {tasks}）</translation>
  </message>
  <message>
   <location filename="../../engine/cli/model_tables.py" />
   <source>damaged</source>
   <translation>破損</translation>
  </message>
  <message>
   <location filename="../../engine/cli/model_tables.py" />
   <source>to be converted</source>
   <translation>要変換</translation>
  </message>
  <message>
   <location filename="../../engine/cli/model_tables.py" />
   <source>installed</source>
   <translation>インストール済み</translation>
  </message>
  <message>
   <location filename="../../engine/cli/model_tables.py" />
   <source>unknown</source>
   <translation>不明</translation>
  </message>
  <message>
   <location filename="../../engine/cli/model_tables.py" />
   <source>state</source>
   <translation>状態</translation>
  </message>
  <message>
   <location filename="../../engine/cli/model_tables.py" />
   <source>short name</source>
   <translation>短い名前</translation>
  </message>
  <message>
   <location filename="../../engine/cli/model_tables.py" />
   <source>what</source>
   <translation>説明</translation>
  </message>
  <message>
   <location filename="../../engine/cli/model_tables.py" />
   <source>tasks</source>
   <translation>作業</translation>
  </message>
  <message>
   <location filename="../../engine/cli/model_tables.py" />
   <source>languages</source>
   <translation>言語</translation>
  </message>
  <message>
   <location filename="../../engine/cli/model_tables.py" />
   <source>shared encoder and decoder</source>
   <translation>エンコーダーとデコーダーを共有</translation>
  </message>
  <message>
   <location filename="../../engine/cli/model_tables.py" />
   <source>{millions:,.1f} million parameters</source>
   <translation>パラメーター {millions:,.1f}M</translation>
  </message>
  <message>
   <location filename="../../engine/cli/model_tables.py" />
   <source>kind</source>
   <translation>種類</translation>
  </message>
  <message>
   <location filename="../../engine/cli/model_tables.py" />
   <source>licence</source>
   <translation>ライセンス</translation>
  </message>
  <message>
   <location filename="../../engine/cli/model_tables.py" />
   <source>note</source>
   <translation>備考</translation>
  </message>
  <message>
   <location filename="../../engine/cli/model_tables.py" />
   <source>about {size} of memory</source>
   <translation>メモリー 約{size}</translation>
  </message>
  <message>
   <location filename="../../engine/cli/model_tables.py" />
   <source>this machine</source>
   <translation>このマシン</translation>
  </message>
  <message>
   <location filename="../../engine/cli/model_tables.py" />
   <source>folder</source>
   <translation>フォルダー</translation>
  </message>
  <message>
   <location filename="../../engine/cli/model_tables.py" />
   <source>size</source>
   <translation>サイズ</translation>
  </message>
  <message>
   <location filename="../../engine/cli/model_tables.py" />
   <source>quality</source>
   <translation>品質</translation>
  </message>
  <message>
   <location filename="../../engine/cli/model_tables.py" />
   <source>download</source>
   <translation>ダウンロード</translation>
  </message>
  <message>
   <location filename="../../engine/cli/model_tables.py" />
   <source>its size is known when the hub is asked</source>
   <translation>サイズはハブへの問い合わせ時に分かります</translation>
  </message>
  <message>
   <location filename="../../engine/cli/model_tables.py" />
   <source>from</source>
   <translation>入手元</translation>
  </message>
  <message>
   <location filename="../../engine/cli/model_tables.py" />
   <source>fault</source>
   <translation>問題</translation>
  </message>
  <message>
   <location filename="../../engine/cli/model_tables.py" />
   <source>about {size}</source>
   <translation>約{size}</translation>
  </message>
  <message>
   <location filename="../../engine/cli/model_tables.py" />
   <source>not here; {verdict}</source>
   <translation>なし（{verdict}）</translation>
  </message>
  <message>
   <location filename="../../engine/cli/model_tables.py" />
   <source>{field1} % is here</source>
   <translation>{field1}%入手済み</translation>
  </message>
  <message>
   <location filename="../../engine/cli/model_tables.py" />
   <source>{field1} are here</source>
   <translation>{field1}入手済み</translation>
  </message>
  <message>
   <location filename="../../engine/cli/models.py" />
   <source>converting {id}</source>
   <translation>{id}の変換</translation>
  </message>
  <message>
   <location filename="../../engine/cli/models.py" />
   <source>{name} is in an older format (pytorch_model.bin). Convert it once, in a process of its own without network?</source>
   <translation>{name}は古い形式（pytorch_model.bin）です。ネットワークから切り離した別プロセスで一度変換しますか？</translation>
  </message>
  <message>
   <location filename="../../engine/cli/models.py" />
   <source>{id} is ready in {folder}</source>
   <translation>{id}を使えます: {folder}</translation>
  </message>
  <message>
   <location filename="../../engine/cli/models.py" />
   <source>asking for {name}</source>
   <translation>{name}の問い合わせ</translation>
  </message>
  <message>
   <location filename="../../engine/cli/models.py" />
   <source>copying {name}</source>
   <translation>{name}のコピー</translation>
  </message>
  <message>
   <location filename="../../engine/cli/models.py" />
   <source>{id} is in the library now: {folder}</source>
   <translation>{id}をライブラリーに入れました: {folder}</translation>
  </message>
  <message>
   <location filename="../../engine/cli/models.py" />
   <source>{id} is converted: {folder}</source>
   <translation>{id}を変換しました: {folder}</translation>
  </message>
  <message>
   <location filename="../../engine/cli/models.py" />
   <source>verifying {id}</source>
   <translation>{id}の検証</translation>
  </message>
  <message>
   <location filename="../../engine/cli/models.py" />
   <source>{name} is damaged, and is repaired now: {files}</source>
   <translation>{name}が壊れているため、修復しています: {files}</translation>
  </message>
  <message>
   <location filename="../../engine/cli/models.py" />
   <source>repairing {id}</source>
   <translation>{id}の修復</translation>
  </message>
  <message>
   <location filename="../../engine/cli/models.py" />
   <source>{name} is repaired.</source>
   <translation>{name}を修復しました。</translation>
  </message>
  <message>
   <location filename="../../engine/cli/models.py" />
   <source>what came of {id} ({field2})</source>
   <translation>{id}の届いた分（{field2}）</translation>
  </message>
  <message>
   <location filename="../../engine/cli/models.py" />
   <source>brevity models list --all shows the models that can be downloaded, too.</source>
   <translation>brevity models list --all で、ダウンロードできるモデルも表示します。</translation>
  </message>
  <message>
   <location filename="../../engine/cli/models.py" />
   <source>moving the models</source>
   <translation>モデルの移動</translation>
  </message>
  <message>
   <location filename="../../engine/cli/models.py" />
   <source>The models are in {folder} now.</source>
   <translation>モデルを {folder} に移しました。</translation>
  </message>
  <message>
   <location filename="../../engine/cli/models.py" />
   <source>The library is {folder} from now on.</source>
   <translation>これからは {folder} をライブラリーとして使います。</translation>
  </message>
  <message>
   <location filename="../../engine/cli/models.py" />
   <source>Its format is an old one: brevity models convert {id} converts it.</source>
   <translation>古い形式です。brevity models convert {id} で変換できます。</translation>
  </message>
  <message>
   <location filename="../../engine/cli/models.py" />
   <source>{id} needs no conversion.</source>
   <translation>{id}の変換は不要です。</translation>
  </message>
  <message>
   <location filename="../../engine/cli/models.py" />
   <source>as installed</source>
   <translation>インストール時のまま</translation>
  </message>
  <message>
   <location filename="../../engine/cli/models.py" />
   <source>of the right form; there are no checksums</source>
   <translation>正しい形式（チェックサムはなし）</translation>
  </message>
  <message>
   <location filename="../../engine/cli/models.py" />
   <source>{name} is sound: its files are {how}.</source>
   <translation>{name}に問題はありません（ファイルは{how}）。</translation>
  </message>
  <message>
   <location filename="../../engine/cli/models.py" />
   <source>It has to be converted again: brevity models convert {id}.</source>
   <translation>もう一度変換が必要です: brevity models convert {id}。</translation>
  </message>
  <message>
   <location filename="../../engine/cli/models.py" />
   <source>{name} is deleted.</source>
   <translation>{name}を削除しました。</translation>
  </message>
  <message>
   <location filename="../../engine/cli/models.py" />
   <source>Deleted {what}.</source>
   <translation>{what}を削除しました。</translation>
  </message>
  <message>
   <location filename="../../engine/cli/models.py" />
   <source>The library holds no models yet.</source>
   <translation>ライブラリーにまだモデルはありません。</translation>
  </message>
  <message>
   <location filename="../../engine/cli/models.py" />
   <source>in the cache that other programs share</source>
   <translation>ほかのプログラムと共有のキャッシュ</translation>
  </message>
  <message>
   <location filename="../../engine/cli/models.py" />
   <source>{id} is {where} already: {folder}</source>
   <translation>{id}はすでに{where}にあります: {folder}</translation>
  </message>
  <message>
   <location filename="../../engine/cli/models.py" />
   <source>Delete {what}?</source>
   <translation>{what}を削除しますか？</translation>
  </message>
  <message>
   <location filename="../../engine/cli/models.py" />
   <source>What came of {id} is kept: brevity models pull {name} goes on.</source>
   <translation>{id}の届いた分は残っています。brevity models pull {name} で再開できます。</translation>
  </message>
  <message>
   <location filename="../../engine/cli/models_parser.py" />
   <source>List, download and keep models. The network is used by pull and verify --repair.</source>
   <translation>モデルの一覧、ダウンロード、管理を行います。ネットワークを使うのは pull と verify --repair だけです。</translation>
  </message>
  <message>
   <location filename="../../engine/cli/models_parser.py" />
   <source>A MODEL is a name of `brevity models list --all`, an id as owner/name, or its address on the hub;
id@commit names one of several versions.

environment: HF_ENDPOINT another hub or mirror, HF_TOKEN your token, HF_HUB_OFFLINE=1 no network,
BREVITY_HOME the folder in which Brevity keeps its data.
exit status: 0 all went well, 1 something failed, 2 wrong usage, 130 interrupted.</source>
   <translation>MODEL は `brevity models list --all` の名前、owner/name の形のID、またはハブのアドレスです。
ID@commit で特定の版を指定できます。

環境変数: HF_ENDPOINT 別のハブやミラー、HF_TOKEN アクセストークン、HF_HUB_OFFLINE=1
ネットワークを使わない、BREVITY_HOME データを置くフォルダー。
終了ステータス: 0 成功、1 失敗あり、2 使い方の誤り、130 中断。</translation>
  </message>
  <message>
   <location filename="../../engine/cli/models_parser.py" />
   <source>a model: its name, id or address</source>
   <translation>モデルの名前、ID、またはアドレス</translation>
  </message>
  <message>
   <location filename="../../engine/cli/models_parser.py" />
   <source>a model that is on this machine</source>
   <translation>このマシンにあるモデル</translation>
  </message>
  <message>
   <location filename="../../engine/cli/models_parser.py" />
   <source>the models on this machine</source>
   <translation>このマシンにあるモデル</translation>
  </message>
  <message>
   <location filename="../../engine/cli/models_parser.py" />
   <source>download models, or go on with that</source>
   <translation>モデルをダウンロードする（途中からの再開も）</translation>
  </message>
  <message>
   <location filename="../../engine/cli/models_parser.py" />
   <source>convert a model of the old format without asking</source>
   <translation>古い形式のモデルを確認なしで変換する</translation>
  </message>
  <message>
   <location filename="../../engine/cli/models_parser.py" />
   <source>copy the models in folders into the library</source>
   <translation>フォルダーのモデルをライブラリーにコピーする</translation>
  </message>
  <message>
   <location filename="../../engine/cli/models_parser.py" />
   <source>a folder with config.json, weights and vocabulary</source>
   <translation>config.json、重み、語彙のあるフォルダー</translation>
  </message>
  <message>
   <location filename="../../engine/cli/models_parser.py" />
   <source>compare the files of models with their checksums</source>
   <translation>モデルのファイルをチェックサムと照合する</translation>
  </message>
  <message>
   <location filename="../../engine/cli/models_parser.py" />
   <source>a model that is on this machine; default: all</source>
   <translation>このマシンにあるモデル。既定値: すべて</translation>
  </message>
  <message>
   <location filename="../../engine/cli/models_parser.py" />
   <source>delete models, or what has come of a download</source>
   <translation>モデル、またはダウンロードの届いた分を削除する</translation>
  </message>
  <message>
   <location filename="../../engine/cli/models_parser.py" />
   <source>delete without asking</source>
   <translation>確認なしで削除する</translation>
  </message>
  <message>
   <location filename="../../engine/cli/models_parser.py" />
   <source>the folder of the library, or of models</source>
   <translation>ライブラリーまたはモデルのフォルダー</translation>
  </message>
  <message>
   <location filename="../../engine/cli/models_parser.py" />
   <source>convert models of the old format, once</source>
   <translation>古い形式のモデルを一度変換する</translation>
  </message>
  <message>
   <location filename="../../engine/cli/models_parser.py" />
   <source>convert without asking</source>
   <translation>確認なしで変換する</translation>
  </message>
  <message>
   <location filename="../../engine/cli/models_parser.py" />
   <source>a command is missing, as in brevity models list</source>
   <translation>コマンドが必要です。例: brevity models list</translation>
  </message>
  <message>
   <location filename="../../engine/cli/models_parser.py" />
   <source>the name of a model is empty</source>
   <translation>モデルの名前が空です</translation>
  </message>
  <message>
   <location filename="../../engine/cli/models_parser.py" />
   <source>and those that can be downloaded</source>
   <translation>ダウンロードできるモデルも表示する</translation>
  </message>
  <message>
   <location filename="../../engine/cli/models_parser.py" />
   <source>all that is known of models</source>
   <translation>モデルについて分かっているすべて</translation>
  </message>
  <message>
   <location filename="../../engine/cli/models_parser.py" />
   <source>a branch or commit; default: the newest</source>
   <translation>ブランチまたはコミット。既定値: 最新</translation>
  </message>
  <message>
   <location filename="../../engine/cli/models_parser.py" />
   <source>download what is damaged anew</source>
   <translation>壊れたものをダウンロードし直す</translation>
  </message>
  <message>
   <location filename="../../engine/cli/models_parser.py" />
   <source>move the library there</source>
   <translation>ライブラリーをそこへ移す</translation>
  </message>
  <message>
   <location filename="../../engine/cli/models_parser.py" />
   <source>have the library there; nothing is moved</source>
   <translation>そこをライブラリーにする（移動はしない）</translation>
  </message>
  <message>
   <location filename="../../engine/cli/models_parser.py" />
   <source>one JSON object a line</source>
   <translation>1行に1つのJSONオブジェクトを出力する</translation>
  </message>
  <message>
   <location filename="../../engine/cli/one_line_parser.py" />
   <source>see {command}</source>
   <translation>{command} をご覧ください</translation>
  </message>
  <message>
   <location filename="../../engine/cli/outcomes.py" />
   <source>only the beginning of the text was read</source>
   <translation>テキストの冒頭だけを読みました</translation>
  </message>
  <message>
   <location filename="../../engine/cli/outcomes.py" />
   <source>{count} token</source>
   <translation>{count}トークン</translation>
  </message>
  <message>
   <location filename="../../engine/cli/outcomes.py" />
   <source>{count} tokens</source>
   <translation>{count}トークン</translation>
  </message>
  <message>
   <location filename="../../engine/cli/outcomes.py" />
   <source>only {read:,} of {total:,} words were read</source>
   <translation>{total:,}語のうち{read:,}語だけを読みました</translation>
  </message>
  <message>
   <location filename="../../engine/cli/outcomes.py" />
   <source>{count} of {total:,} blocks was not done whole</source>
   <translation>{total:,}ブロックのうち{count}ブロックは一部しか処理されていません</translation>
  </message>
  <message>
   <location filename="../../engine/cli/outcomes.py" />
   <source>{count} of {total:,} blocks were not done whole</source>
   <translation>{total:,}ブロックのうち{count}ブロックは一部しか処理されていません</translation>
  </message>
  <message>
   <location filename="../../engine/cli/outcomes.py" />
   <source>the result was cut at its limit of {tokens}.</source>
   <translation>結果は上限の{tokens}で切れています。</translation>
  </message>
  <message>
   <location filename="../../engine/cli/outcomes.py" />
   <source>the model had nothing to say.</source>
   <translation>モデルは何も書きませんでした。</translation>
  </message>
  <message>
   <location filename="../../engine/cli/outcomes.py" />
   <source>a part of the result was cut at the limit of a pass.</source>
   <translation>結果の一部は、1回の処理の上限で切れています。</translation>
  </message>
  <message>
   <location filename="../../engine/cli/output.py" />
   <source>it is closed</source>
   <translation>閉じられています</translation>
  </message>
  <message>
   <location filename="../../engine/cli/output.py" />
   <source>unknown reason</source>
   <translation>理由は不明です</translation>
  </message>
  <message>
   <location filename="../../engine/cli/output_parser.py" />
   <source>--output takes the result of one FILE, and there are {field1}</source>
   <translation>--output に使えるFILEは1つですが、{field1}個あります</translation>
  </message>
  <message>
   <location filename="../../engine/cli/output_parser.py" />
   <source>write the result to this file, in the format of its ending: {field1} or {field2}; one that is there is replaced</source>
   <translation>結果をこのファイルに、拡張子の形式で書き込む: {field1}、{field2}。既存のファイルは置き換えます</translation>
  </message>
  <message>
   <location filename="../../engine/cli/output_parser.py" />
   <source>with --output: a footnote for each sentence, with what it rests on in the source</source>
   <translation>--output と併用: 各文に、原文の根拠を脚注で付ける</translation>
  </message>
  <message>
   <location filename="../../engine/cli/output_parser.py" />
   <source>with --output: how the result was made, below it</source>
   <translation>--output と併用: 末尾に作成記録を付ける</translation>
  </message>
  <message>
   <location filename="../../engine/cli/output_parser.py" />
   <source>--{option} needs --output</source>
   <translation>--{option} には --output が必要です</translation>
  </message>
  <message>
   <location filename="../../engine/cli/output_parser.py" />
   <source>the name of the file is empty</source>
   <translation>ファイルの名前が空です</translation>
  </message>
  <message>
   <location filename="../../engine/cli/pacing.py" />
   <source>{hours:.1f} h</source>
   <translation>{hours:.1f}時間</translation>
  </message>
  <message>
   <location filename="../../engine/cli/pacing.py" />
   <source>{time} left</source>
   <translation>残り{time}</translation>
  </message>
  <message>
   <location filename="../../engine/cli/pacing.py" />
   <source>{seconds} s</source>
   <translation>{seconds}秒</translation>
  </message>
  <message>
   <location filename="../../engine/cli/pacing.py" />
   <source>{minutes} min</source>
   <translation>{minutes}分</translation>
  </message>
  <message>
   <location filename="../../engine/cli/pair_meter.py" />
   <source>{done:,} of {all:,}</source>
   <translation>{done:,} / {all:,}</translation>
  </message>
  <message>
   <location filename="../../engine/cli/parser.py" />
   <source>there is no command {word}</source>
   <translation>{word} というコマンドはありません</translation>
  </message>
  <message>
   <location filename="../../engine/cli/parser.py" />
   <source>there is no command and no document {word}</source>
   <translation>{word} というコマンドも文書もありません</translation>
  </message>
  <message>
   <location filename="../../engine/cli/parser.py" />
   <source>{told}: did you mean {name}?</source>
   <translation>{told}。{name} のことですか？</translation>
  </message>
  <message>
   <location filename="../../engine/cli/parser.py" />
   <source>there is no option {option}</source>
   <translation>{option} というオプションはありません</translation>
  </message>
  <message>
   <location filename="../../engine/cli/parser.py" />
   <source>list, download and keep models</source>
   <translation>モデルの一覧、ダウンロード、管理</translation>
  </message>
  <message>
   <location filename="../../engine/cli/parser.py" />
   <source>show what a result rests on in its source, and flag what the source does not support</source>
   <translation>結果の根拠を原文から示し、裏付けのない箇所を指摘する</translation>
  </message>
  <message>
   <location filename="../../engine/cli/parser.py" />
   <source>do a task on many documents: folders of them, on one machine or several</source>
   <translation>多くの文書を処理する（フォルダーごと、複数のマシンでも可）</translation>
  </message>
  <message>
   <location filename="../../engine/cli/parser.py" />
   <source>Summarize, fuse, split and translate text on this machine. Nothing leaves it.</source>
   <translation>このマシンの中だけで、テキストの要約、結合、分割、翻訳を行います。</translation>
  </message>
  <message>
   <location filename="../../engine/cli/parser.py" />
   <source>a text, Markdown, HTML, PDF, DOCX, ODT, RTF or EPUB document, known by its content; - is standard input</source>
   <translation>テキスト、Markdown、HTML、PDF、DOCX、ODT、RTF、EPUBの文書（形式は内容で判断）。- は標準入力</translation>
  </message>
  <message>
   <location filename="../../engine/cli/parser.py" />
   <source>Without a command, brevity opens its window. `brevity COMMAND --help` tells more.</source>
   <translation>コマンドなしではウィンドウが開きます。詳しくは `brevity COMMAND --help` をご覧ください。</translation>
  </message>
  <message>
   <location filename="../../engine/cli/parser.py" />
   <source>With --json each object tells what became of every block of the document: coverage holds its
start and end (in code points), its kind, its state (used, read or unread) and why it is unread.
The sections that were finished before an interrupt are written with complete as false.
exit status: 0 all went well, 1 something failed, 2 wrong usage, 130 interrupted.
The result goes to standard output as it is made, or when it is whole to the file of --output;
notes and errors go to standard error.</source>
   <translation>--json では、文書の各ブロックがどうなったかも出力します。coverage に、開始と終了
（コードポイント）、種類、状態（used、read、unread）、読まれなかった理由が入ります。
中断前に終わった節は、complete を false として出力します。
終了ステータス: 0 成功、1 失敗あり、2 使い方の誤り、130 中断。
結果は作られるそばから標準出力へ、または完成後に --output のファイルへ書き込みます。
注意やエラーは標準エラー出力に出します。</translation>
  </message>
  <message>
   <location filename="../../engine/cli/parser.py" />
   <source>With --json each object has the text, its title, format, encoding, language (a code or null),
pages, blocks (kind, start, end, level, page), sentences (start, end) and warnings.
Places in the text count code points.
exit status: 0 all went well, 1 something failed, 2 wrong usage, 130 interrupted.</source>
   <translation>--json では、テキスト、題名、形式、文字コード、言語（コードまたは null）、ページ、
ブロック（kind、start、end、level、page）、文（start、end）、警告を出力します。
位置はコードポイントで数えます。
終了ステータス: 0 成功、1 失敗あり、2 使い方の誤り、130 中断。</translation>
  </message>
  <message>
   <location filename="../../engine/cli/parser.py" />
   <source>condense a document</source>
   <translation>文書を要約する</translation>
  </message>
  <message>
   <location filename="../../engine/cli/parser.py" />
   <source>find a headline for it</source>
   <translation>見出しを付ける</translation>
  </message>
  <message>
   <location filename="../../engine/cli/parser.py" />
   <source>make one sentence of several</source>
   <translation>複数の文を1つにまとめる</translation>
  </message>
  <message>
   <location filename="../../engine/cli/parser.py" />
   <source>make several sentences of one</source>
   <translation>1つの文を複数に分ける</translation>
  </message>
  <message>
   <location filename="../../engine/cli/parser.py" />
   <source>say it in another language</source>
   <translation>別の言語に訳す</translation>
  </message>
  <message>
   <location filename="../../engine/cli/parser.py" />
   <source>fine-tune a model on pairs of texts</source>
   <translation>テキストの対でモデルを追加学習する</translation>
  </message>
  <message>
   <location filename="../../engine/cli/parser.py" />
   <source>make a model to train of BERT-like checkpoints</source>
   <translation>BERT系のチェックポイントから学習用のモデルを作る</translation>
  </message>
  <message>
   <location filename="../../engine/cli/parser.py" />
   <source>score a model on pairs of texts</source>
   <translation>テキストの対でモデルを評価する</translation>
  </message>
  <message>
   <location filename="../../engine/cli/parser.py" />
   <source>a command is missing</source>
   <translation>コマンドが必要です</translation>
  </message>
  <message>
   <location filename="../../engine/cli/parser.py" />
   <source>a command is missing before {field1}, as in brevity summarize FILE</source>
   <translation>{field1} の前にコマンドが必要です。例: brevity summarize FILE</translation>
  </message>
  <message>
   <location filename="../../engine/cli/parser.py" />
   <source>show the text that is read of a document</source>
   <translation>文書から読み取ったテキストを表示する</translation>
  </message>
  <message>
   <location filename="../../engine/cli/parser.py" />
   <source>a FILE is missing</source>
   <translation>FILE が必要です</translation>
  </message>
  <message>
   <location filename="../../engine/cli/parser.py" />
   <source>the name of a FILE is empty</source>
   <translation>FILE の名前が空です</translation>
  </message>
  <message>
   <location filename="../../engine/cli/parser.py" />
   <source>{option} belongs behind a command, as in brevity summarize FILE {option2}</source>
   <translation>{option} はコマンドの後ろに置きます。例: brevity summarize FILE {option2}</translation>
  </message>
  <message>
   <location filename="../../engine/cli/parser.py" />
   <source>check that every part of this installation works</source>
   <translation>このインストールのすべての部分が動作するか確認します</translation>
  </message>
  <message>
   <location filename="../../engine/cli/parser.py" />
   <source>one JSON object a line, instead of text</source>
   <translation>テキストの代わりに、1行に1つのJSONオブジェクトを出力する</translation>
  </message>
  <message>
   <location filename="../../engine/cli/parser.py" />
   <source>ask for the password of protected documents</source>
   <translation>保護された文書のパスワードを尋ねる</translation>
  </message>
  <message>
   <location filename="../../engine/cli/parser.py" />
   <source>a file whose first line is the password of protected documents</source>
   <translation>1行目に、保護された文書のパスワードを書いたファイル</translation>
  </message>
  <message>
   <location filename="../../engine/cli/pass_progress.py" />
   <source>Pass {number:,} of {passes:,}</source>
   <translation>{passes:,}回中{number:,}回目</translation>
  </message>
  <message>
   <location filename="../../engine/cli/process.py" />
   <source>Stopped.</source>
   <translation>停止しました。</translation>
  </message>
  <message>
   <location filename="../../engine/cli/score_table.py" />
   <source>{task}, {count:,} pairs</source>
   <translation>{task}（{count:,}対）</translation>
  </message>
  <message>
   <location filename="../../engine/cli/score_table.py" />
   <source>95 % sure: {low} to {high}</source>
   <translation>95%信頼区間: {low} から {high}</translation>
  </message>
  <message>
   <location filename="../../engine/cli/score_table.py" />
   <source>{told} (may be chance)</source>
   <translation>{told}（偶然の可能性あり）</translation>
  </message>
  <message>
   <location filename="../../engine/cli/sources.py" />
   <source>Password: </source>
   <translation>パスワード: </translation>
  </message>
  <message>
   <location filename="../../engine/cli/task_parser.py" />
   <source>strategies: whole (one pass over all that fits the model), by-section (a summary under each
heading), condensed (the most central sentences, rewritten), extractive (the most central sentences
word for word, in any language, without a model), auto (what measured best).</source>
   <translation>方式: whole（モデルに入る範囲を1回で）、by-section（見出しごとに要約）、
condensed（重要文を書き直す）、extractive（重要文をそのまま抜き出す。どの言語でも、
モデルなしで）、auto（測定で最も良かったもの）。</translation>
  </message>
  <message>
   <location filename="../../engine/cli/task_parser.py" />
   <source>The embedded model does not translate: --model names one that does. A document whose language
is not the model's is refused.</source>
   <translation>内蔵モデルは翻訳できません。--model で対応するモデルを指定してください。
モデルの言語でない文書は受け付けません。</translation>
  </message>
  <message>
   <location filename="../../engine/cli/task_parser.py" />
   <source>how a document becomes a summary (see below)</source>
   <translation>要約の作り方（下記参照）</translation>
  </message>
  <message>
   <location filename="../../engine/cli/task_parser.py" />
   <source>{word} is not the code of a language, as in de or en</source>
   <translation>{word} は de や en のような言語コードではありません</translation>
  </message>
  <message>
   <location filename="../../engine/cli/task_parser.py" />
   <source>{word} is not short, medium, long, or a number of sentences up to {max_sentences}</source>
   <translation>{word} は short、medium、long、または{max_sentences}までの文の数ではありません</translation>
  </message>
  <message>
   <location filename="../../engine/cli/task_parser.py" />
   <source>extractive quotes a sentence, without a model</source>
   <translation>extractive はモデルを使わずに1文を抜き出す</translation>
  </message>
  <message>
   <location filename="../../engine/cli/task_parser.py" />
   <source>longest result, in tokens of the model</source>
   <translation>結果の最大の長さ（モデルのトークン数）</translation>
  </message>
  <message>
   <location filename="../../engine/cli/task_parser.py" />
   <source>a model of brevity models list, or a folder; default: the embedded one, also called brevity-small (a folder of that name is ./brevity-small)</source>
   <translation>brevity models list のモデル、またはフォルダー。既定値: 内蔵モデル（別名 brevity-small。同名のフォルダーは ./brevity-small）</translation>
  </message>
  <message>
   <location filename="../../engine/cli/task_parser.py" />
   <source>take away spaces before punctuation; default: as the model needs it</source>
   <translation>句読点の前の空白を取る。既定値: モデルに合わせる</translation>
  </message>
  <message>
   <location filename="../../engine/cli/task_parser.py" />
   <source>run the model on a document in a language that it was not made for, too</source>
   <translation>モデルの対象でない言語の文書でも実行する</translation>
  </message>
  <message>
   <location filename="../../engine/cli/task_parser.py" />
   <source>say it in other words, for each N the same; default: 0, the likeliest ones</source>
   <translation>別の言葉で述べる（同じNなら同じ言葉）。既定値：0（最も可能性の高い言葉）</translation>
  </message>
  <message>
   <location filename="../../engine/cli/task_parser.py" />
   <source>short, medium, long, or a number of sentences</source>
   <translation>short、medium、long、または文の数</translation>
  </message>
  <message>
   <location filename="../../engine/cli/task_parser.py" />
   <source>{meaning}; default: %(default)s</source>
   <translation>{meaning}。既定値: %(default)s</translation>
  </message>
  <message>
   <location filename="../../engine/cli/task_parser.py" />
   <source>keep to what the source supports, and quote it where the model does not; the default</source>
   <translation>原文に裏付けのある内容に限り、外れたときは引用にする（既定）</translation>
  </message>
  <message>
   <location filename="../../engine/cli/task_parser.py" />
   <source>a language's code, as in de; default: the model's own</source>
   <translation>言語コード（例: de）。既定値: モデルの言語</translation>
  </message>
  <message>
   <location filename="../../engine/cli/train.py" />
   <source>{count:,} lines of {file} were left out.</source>
   <translation>{file} の{count:,}行を飛ばしました。</translation>
  </message>
  <message>
   <location filename="../../engine/cli/train.py" />
   <source>{count:,} {what} (the first on line {line}).</source>
   <translation>{what}: {count:,}件（最初は{line}行目）。</translation>
  </message>
  <message>
   <location filename="../../engine/cli/train.py" />
   <source>stage {name}</source>
   <translation>段階 {name}</translation>
  </message>
  <message>
   <location filename="../../engine/cli/train.py" />
   <source>a training</source>
   <translation>学習</translation>
  </message>
  <message>
   <location filename="../../engine/cli/train.py" />
   <source>other files</source>
   <translation>ほかのファイル</translation>
  </message>
  <message>
   <location filename="../../engine/cli/train.py" />
   <source>targets longer than the model's positions were left out</source>
   <translation>モデルの上限より長い目標を除きました</translation>
  </message>
  <message>
   <location filename="../../engine/cli/train.py" />
   <source>sources hold nothing that the model reads and were left out</source>
   <translation>モデルが読める内容のない原文を除きました</translation>
  </message>
  <message>
   <location filename="../../engine/cli/train.py" />
   <source>sources longer than the model's positions are shortened</source>
   <translation>モデルの上限より長い原文を切り詰めます</translation>
  </message>
  <message>
   <location filename="../../engine/cli/train.py" />
   <source>none of them fits the model</source>
   <translation>モデルに合うものがありません</translation>
  </message>
  <message>
   <location filename="../../engine/cli/train.py" />
   <source>ending behind this step; interrupt again to end at once.</source>
   <translation>このステップのあとで終わります。もう一度中断すると、すぐに終わります。</translation>
  </message>
  <message>
   <location filename="../../engine/cli/train.py" />
   <source>making the warm start in {start}</source>
   <translation>{start} に開始用のモデルを作っています</translation>
  </message>
  <message>
   <location filename="../../engine/cli/train.py" />
   <source>a batch of this size: lower --tokens-per-batch</source>
   <translation>この大きさのバッチ（--tokens-per-batch を減らす）</translation>
  </message>
  <message>
   <location filename="../../engine/cli/train_parser.py" />
   <source>Fine-tune a model on pairs of texts. Nothing leaves this machine. FOLDER/best is the model of the lowest development loss, FOLDER/last the last; both go behind --model of the other commands.</source>
   <translation>テキストの対でモデルを追加学習します。すべてこのマシンの中で行います。FOLDER/best は開発データの損失が最小のモデル、FOLDER/last は最後のモデルで、どちらもほかのコマンドの --model に使えます。</translation>
  </message>
  <message>
   <location filename="../../engine/cli/train_parser.py" />
   <source>A pairs file has a line like {"task": "fuse", "source": "...", "target": "..."} for each pair, and
may be compressed with gzip; or it is a CSV with a source and a target in each row, and --task.
Without --steps and --minutes, the training is one pass over the pairs.
Interrupt it (Ctrl+C) and it ends behind the present step; --resume goes on from there, as it does
from the last checkpoint after anything worse.
exit status: 0 all went well, 1 something failed, 2 wrong usage, 130 interrupted.</source>
   <translation>対のファイルは1行に1対で、{"task": "fuse", "source": "...", "target": "..."} のように書きます。
gzip圧縮でも構いません。各行に原文と目標を書いたCSVと --task でも指定できます。
--steps と --minutes がなければ、全部の対を1回学習します。
中断（Ctrl+C）すると、実行中のステップのあとで終わります。--resume でそこから、
異常終了のあとは最後のチェックポイントから続けます。
終了ステータス: 0 成功、1 失敗あり、2 使い方の誤り、130 中断。</translation>
  </message>
  <message>
   <location filename="../../engine/cli/train_parser.py" />
   <source>how long</source>
   <translation>期間</translation>
  </message>
  <message>
   <location filename="../../engine/cli/train_parser.py" />
   <source>how it learns</source>
   <translation>学習方法</translation>
  </message>
  <message>
   <location filename="../../engine/cli/train_parser.py" />
   <source>where it runs</source>
   <translation>実行環境</translation>
  </message>
  <message>
   <location filename="../../engine/cli/train_parser.py" />
   <source>{word} is not a whole number</source>
   <translation>{word} は整数ではありません</translation>
  </message>
  <message>
   <location filename="../../engine/cli/train_parser.py" />
   <source>say with --from what to train, or with --recipe how to make a model</source>
   <translation>--from で学習するモデルを、または --recipe でモデルの作り方を指定してください</translation>
  </message>
  <message>
   <location filename="../../engine/cli/train_parser.py" />
   <source>--stage is one of a --recipe</source>
   <translation>--stage は --recipe の段階を指定します</translation>
  </message>
  <message>
   <location filename="../../engine/cli/train_parser.py" />
   <source>--score needs pairs to score, behind --dev</source>
   <translation>--score には、評価する対を --dev で指定する必要があります</translation>
  </message>
  <message>
   <location filename="../../engine/cli/train_parser.py" />
   <source>the model to begin with: a folder, or one of brevity models list</source>
   <translation>元になるモデル: フォルダー、または brevity models list のモデル</translation>
  </message>
  <message>
   <location filename="../../engine/cli/train_parser.py" />
   <source>make a model as a recipe.toml says, each stage in a folder of its name</source>
   <translation>recipe.toml に従ってモデルを作る。段階ごとに同名のフォルダーを使う</translation>
  </message>
  <message>
   <location filename="../../engine/cli/train_parser.py" />
   <source>only this stage of the recipe</source>
   <translation>レシピのこの段階だけ</translation>
  </message>
  <message>
   <location filename="../../engine/cli/train_parser.py" />
   <source>what to train on</source>
   <translation>学習に使う対</translation>
  </message>
  <message>
   <location filename="../../engine/cli/train_parser.py" />
   <source>pairs to measure the loss on</source>
   <translation>損失を測る対</translation>
  </message>
  <message>
   <location filename="../../engine/cli/train_parser.py" />
   <source>where checkpoints go</source>
   <translation>チェックポイントの置き場所</translation>
  </message>
  <message>
   <location filename="../../engine/cli/train_parser.py" />
   <source>go on with the training in that folder</source>
   <translation>そのフォルダーの学習を続ける</translation>
  </message>
  <message>
   <location filename="../../engine/cli/train_parser.py" />
   <source>the task of pairs that name none</source>
   <translation>作業の指定がない対の作業</translation>
  </message>
  <message>
   <location filename="../../engine/cli/train_parser.py" />
   <source>leave lines out that are no pairs</source>
   <translation>対でない行を飛ばす</translation>
  </message>
  <message>
   <location filename="../../engine/cli/train_parser.py" />
   <source>weights of the models in FOLDER</source>
   <translation>FOLDER のモデルの重みの形式</translation>
  </message>
  <message>
   <location filename="../../engine/cli/train_parser.py" />
   <source>end after so many updates</source>
   <translation>この回数の更新で終わる</translation>
  </message>
  <message>
   <location filename="../../engine/cli/train_parser.py" />
   <source>end after so much time</source>
   <translation>この時間で終わる</translation>
  </message>
  <message>
   <location filename="../../engine/cli/train_parser.py" />
   <source>updates between evaluations (200)</source>
   <translation>評価の間隔（更新回数、200）</translation>
  </message>
  <message>
   <location filename="../../engine/cli/train_parser.py" />
   <source>updates between checkpoints (100)</source>
   <translation>チェックポイントの間隔（更新回数、100）</translation>
  </message>
  <message>
   <location filename="../../engine/cli/train_parser.py" />
   <source>development pairs a task; 0 all (128)</source>
   <translation>作業ごとの開発用の対の数。0はすべて（128）</translation>
  </message>
  <message>
   <location filename="../../engine/cli/train_parser.py" />
   <source>at evaluations also write texts and score them</source>
   <translation>評価のときに文も書かせて採点する</translation>
  </message>
  <message>
   <location filename="../../engine/cli/train_parser.py" />
   <source>the highest rate (3e-4)</source>
   <translation>学習率の最大値（3e-4）</translation>
  </message>
  <message>
   <location filename="../../engine/cli/train_parser.py" />
   <source>the last rate, as a part of it (0.01)</source>
   <translation>最後の学習率（最大値に対する割合、0.01）</translation>
  </message>
  <message>
   <location filename="../../engine/cli/train_parser.py" />
   <source>source and target tokens of a batch, with padding (3000)</source>
   <translation>バッチの原文と目標のトークン数（詰め物を含む、3000）</translation>
  </message>
  <message>
   <location filename="../../engine/cli/train_parser.py" />
   <source>batches an update (1)</source>
   <translation>1回の更新のバッチ数（1）</translation>
  </message>
  <message>
   <location filename="../../engine/cli/train_parser.py" />
   <source>0.5 takes half of a task's pairs an epoch, 2 each twice; may be repeated</source>
   <translation>0.5 は1エポックに作業の対の半分、2 は各対を2回使う。繰り返し指定可</translation>
  </message>
  <message>
   <location filename="../../engine/cli/train_parser.py" />
   <source>default: the model's own</source>
   <translation>既定値: モデルの値</translation>
  </message>
  <message>
   <location filename="../../engine/cli/train_parser.py" />
   <source>largest gradient norm (1)</source>
   <translation>勾配ノルムの上限（1）</translation>
  </message>
  <message>
   <location filename="../../engine/cli/train_parser.py" />
   <source>of products; auto measures (auto)</source>
   <translation>積の計算の精度。auto は測って決める（auto）</translation>
  </message>
  <message>
   <location filename="../../engine/cli/train_parser.py" />
   <source>0 takes all cores; default: leaves one</source>
   <translation>0 は全コア。既定値: 1つ残す</translation>
  </message>
  <message>
   <location filename="../../engine/cli/train_parser.py" />
   <source>{word} is not a task and its weight, as in fuse=0.5</source>
   <translation>{word} は fuse=0.5 のような作業と重みではありません</translation>
  </message>
  <message>
   <location filename="../../engine/cli/train_parser.py" />
   <source>the name behind --{name} is empty</source>
   <translation>--{name} の後ろの名前が空です</translation>
  </message>
  <message>
   <location filename="../../engine/cli/train_parser.py" />
   <source>{word} is not a number</source>
   <translation>{word} は数ではありません</translation>
  </message>
  <message>
   <location filename="../../engine/cli/training_report.py" />
   <source>{length}, in {precision}; {batches} batches an epoch</source>
   <translation>{length}、{precision}、1エポック{batches}バッチ</translation>
  </message>
  <message>
   <location filename="../../engine/cli/training_report.py" />
   <source>loss {loss:.3f}, rate {rate:.1e}, {pace:.0f} tokens/s, {left}</source>
   <translation>損失 {loss:.3f}、学習率 {rate:.1e}、{pace:.0f} トークン/秒、{left}</translation>
  </message>
  <message>
   <location filename="../../engine/cli/training_report.py" />
   <source>step {step}: development loss {loss:.4f} ({losses})</source>
   <translation>ステップ {step}: 開発データの損失 {loss:.4f}（{losses}）</translation>
  </message>
  <message>
   <location filename="../../engine/cli/training_report.py" />
   <source>complete after {steps} steps</source>
   <translation>{steps}ステップで完了</translation>
  </message>
  <message>
   <location filename="../../engine/cli/training_report.py" />
   <source>stopped after {steps} steps</source>
   <translation>{steps}ステップで停止</translation>
  </message>
  <message>
   <location filename="../../engine/cli/training_report.py" />
   <source>{steps} steps</source>
   <translation>{steps}ステップ</translation>
  </message>
  <message>
   <location filename="../../engine/cli/training_report.py" />
   <source>training</source>
   <translation>学習</translation>
  </message>
  <message>
   <location filename="../../engine/cli/training_report.py" />
   <source>, after {steps} before</source>
   <translation>（これまで{steps}ステップ）</translation>
  </message>
  <message>
   <location filename="../../engine/cli/training_report.py" />
   <source>, the best so far</source>
   <translation>（これまでの最良）</translation>
  </message>
  <message>
   <location filename="../../engine/cli/training_report.py" />
   <source>; best at step {step}</source>
   <translation>（最良はステップ{step}）</translation>
  </message>
  <message>
   <location filename="../../engine/cli/training_report.py" />
   <source>step {step} of {steps}</source>
   <translation>ステップ {step} / {steps}</translation>
  </message>
  <message>
   <location filename="../../engine/cli/training_report.py" />
   <source>step {step}</source>
   <translation>ステップ {step}</translation>
  </message>
  <message>
   <location filename="../../engine/cli/warm_start.py" />
   <source>{layers} layers, shared</source>
   <translation>{layers}層（共有）</translation>
  </message>
  <message>
   <location filename="../../engine/cli/warm_start.py" />
   <source>{layers} layers</source>
   <translation>{layers}層</translation>
  </message>
  <message>
   <location filename="../../engine/cli/warm_start.py" />
   <source>{folder}: {encoder} to {decoder}, {layers}, {pieces} pieces, {millions:.1f} million parameters. Train it with {command}.</source>
   <translation>{folder}: {encoder} から {decoder}、{layers}、語彙 {pieces}、パラメーター数 {millions:.1f}百万。学習するには: {command}</translation>
  </message>
  <message>
   <location filename="../../engine/cli/warm_start.py" />
   <source>training a vocabulary of {size} pieces; this can take minutes</source>
   <translation>{size}個の語彙を学習しています。数分かかることがあります</translation>
  </message>
  <message>
   <location filename="../../engine/cli/warm_start.py" />
   <source>{vocabulary} is no SentencePiece vocabulary</source>
   <translation>{vocabulary} はSentencePieceの語彙ではありません</translation>
  </message>
  <message>
   <location filename="../../engine/cli/warm_start.py" />
   <source>permission denied</source>
   <translation>アクセスが許可されていません</translation>
  </message>
  <message>
   <location filename="../../engine/cli/warm_start_parser.py" />
   <source>Make a model to train of BERT-like checkpoints: an encoder and a decoder that begin with their
weights. What it writes is a model for brevity train --from.</source>
   <translation>BERT系のチェックポイントの重みから始まるエンコーダーとデコーダーで、学習用のモデルを作ります。
出来たモデルは brevity train --from で使えます。</translation>
  </message>
  <message>
   <location filename="../../engine/cli/warm_start_parser.py" />
   <source>A CHECKPOINT is a folder with config.json, model.safetensors and a vocabulary, or the id of one that
hf download OWNER/NAME has brought. BERT, RoBERTa, XLM-R and BertGeneration serve as both, GPT-2
as the decoder.

With a new vocabulary each piece begins as the mean of the old pieces that spell it. FILEs to train
one on are text, a text a line, or pairs (.jsonl); either may be packed (.gz).

exit status: 0 done, 1 failed, 2 wrong usage, 130 interrupted.</source>
   <translation>CHECKPOINT は config.json、model.safetensors、語彙のあるフォルダー、または hf download
OWNER/NAME で入手したもののIDです。BERT、RoBERTa、XLM-R、BertGenerationは両方に、
GPT-2はデコーダーに使えます。

新しい語彙の各断片は、それをつづる古い断片の平均から始まります。語彙の学習に使う FILE は、
1行に1つのテキスト、または対（.jsonl）です。圧縮（.gz）でも構いません。

終了ステータス: 0 完了、1 失敗、2 使い方の誤り、130 中断。</translation>
  </message>
  <message>
   <location filename="../../engine/cli/warm_start_parser.py" />
   <source>--vocabulary-size needs --train-vocabulary</source>
   <translation>--vocabulary-size には --train-vocabulary が必要です</translation>
  </message>
  <message>
   <location filename="../../engine/cli/warm_start_parser.py" />
   <source>--share takes one checkpoint, named by --encoder, for both sides</source>
   <translation>--share では、--encoder で指定した1つのチェックポイントを両側に使います</translation>
  </message>
  <message>
   <location filename="../../engine/cli/warm_start_parser.py" />
   <source>with --share both sides have the same --layers</source>
   <translation>--share では両側の --layers が同じになります</translation>
  </message>
  <message>
   <location filename="../../engine/cli/warm_start_parser.py" />
   <source>what the encoder begins with</source>
   <translation>エンコーダーの元</translation>
  </message>
  <message>
   <location filename="../../engine/cli/warm_start_parser.py" />
   <source>what the decoder begins with; default: the same</source>
   <translation>デコーダーの元。既定値: 同じもの</translation>
  </message>
  <message>
   <location filename="../../engine/cli/warm_start_parser.py" />
   <source>a new folder for the model</source>
   <translation>モデル用の新しいフォルダー</translation>
  </message>
  <message>
   <location filename="../../engine/cli/warm_start_parser.py" />
   <source>one copy of all that encoder and decoder both have</source>
   <translation>エンコーダーとデコーダーに共通のものを1つだけにする</translation>
  </message>
  <message>
   <location filename="../../engine/cli/warm_start_parser.py" />
   <source>only these layers, from 0 on; default: all</source>
   <translation>この層だけ（0から）。既定値: すべて</translation>
  </message>
  <message>
   <location filename="../../engine/cli/warm_start_parser.py" />
   <source>other layers for the decoder; default: as --layers</source>
   <translation>デコーダーの層。既定値: --layers と同じ</translation>
  </message>
  <message>
   <location filename="../../engine/cli/warm_start_parser.py" />
   <source>begin it with random numbers, or as the layer's self-attention; default: %(default)s</source>
   <translation>乱数で始めるか、その層の自己注意と同じにするか。既定値: %(default)s</translation>
  </message>
  <message>
   <location filename="../../engine/cli/warm_start_parser.py" />
   <source>a SentencePiece vocabulary for the new model</source>
   <translation>新しいモデルのSentencePiece語彙</translation>
  </message>
  <message>
   <location filename="../../engine/cli/warm_start_parser.py" />
   <source>train one on these texts</source>
   <translation>このテキストで語彙を学習する</translation>
  </message>
  <message>
   <location filename="../../engine/cli/warm_start_parser.py" />
   <source>its pieces; default: 16384</source>
   <translation>語彙の数。既定値: 16384</translation>
  </message>
  <message>
   <location filename="../../engine/cli/warm_start_parser.py" />
   <source>of random numbers; default: %(default)s</source>
   <translation>乱数の種。既定値: %(default)s</translation>
  </message>
  <message>
   <location filename="../../engine/cli/warm_start_parser.py" />
   <source>0 is not a whole number of 1 or more</source>
   <translation>0 は1以上の整数ではありません</translation>
  </message>
  <message>
   <location filename="../../engine/cli/warm_start_parser.py" />
   <source>{word} is no list of layers, as in 0,2,4</source>
   <translation>{word} は 0,2,4 のような層の一覧ではありません</translation>
  </message>
 </context>
 <context>
  <name>documents</name>
  <message>
   <location filename="../../engine/documents/assembly.py" />
   <source>it has more than {block_limit} paragraphs</source>
   <translation>段落が{block_limit}を超えています</translation>
  </message>
  <message>
   <location filename="../../engine/documents/assembly.py" />
   <source>it holds more than {text_limit} characters of text</source>
   <translation>文字数が{text_limit}を超えています</translation>
  </message>
  <message>
   <location filename="../../engine/documents/child.py" />
   <source>it takes more than 2 GB of memory to read</source>
   <translation>読み込みに2 GBを超えるメモリーが必要です</translation>
  </message>
  <message>
   <location filename="../../engine/documents/child.py" />
   <source>it takes more than {seconds_limit} seconds to read</source>
   <translation>読み込みに{seconds_limit}秒を超える時間がかかります</translation>
  </message>
  <message>
   <location filename="../../engine/documents/child.py" />
   <source>its reader failed on it ({name})</source>
   <translation>読み込みに失敗しました（{name}）</translation>
  </message>
  <message>
   <location filename="../../engine/documents/child.py" />
   <source>its parts are nested too deeply</source>
   <translation>入れ子が深すぎます</translation>
  </message>
  <message>
   <location filename="../../engine/documents/cleaning.py" />
   <source>1 NUL character was dropped.</source>
   <translation>NUL文字を1個取り除きました。</translation>
  </message>
  <message>
   <location filename="../../engine/documents/cleaning.py" />
   <source>{count} NUL characters were dropped.</source>
   <translation>NUL文字を{count}個取り除きました。</translation>
  </message>
  <message>
   <location filename="../../engine/documents/cleaning.py" />
   <source>1 terminal control sequence was dropped.</source>
   <translation>端末の制御シーケンスを1個取り除きました。</translation>
  </message>
  <message>
   <location filename="../../engine/documents/cleaning.py" />
   <source>{count} terminal control sequences were dropped.</source>
   <translation>端末の制御シーケンスを{count}個取り除きました。</translation>
  </message>
  <message>
   <location filename="../../engine/documents/cleaning.py" />
   <source>1 control character was dropped.</source>
   <translation>制御文字を1個取り除きました。</translation>
  </message>
  <message>
   <location filename="../../engine/documents/cleaning.py" />
   <source>{count} control characters were dropped.</source>
   <translation>制御文字を{count}個取り除きました。</translation>
  </message>
  <message>
   <location filename="../../engine/documents/cleaning.py" />
   <source>1 character was not readable and shown as �.</source>
   <translation>読めない文字が1個あり、�で表示しています。</translation>
  </message>
  <message>
   <location filename="../../engine/documents/cleaning.py" />
   <source>{count} characters were not readable and shown as �.</source>
   <translation>読めない文字が{count}個あり、�で表示しています。</translation>
  </message>
  <message>
   <location filename="../../engine/documents/docx/reader.py" />
   <source>The document has tracked deletions: they were left out.</source>
   <translation>変更履歴で削除された部分は除いてあります。</translation>
  </message>
  <message>
   <location filename="../../engine/documents/docx/reader.py" />
   <source>Parts of the document that are embedded in another format were left out.</source>
   <translation>別の形式で埋め込まれた部分は除いてあります。</translation>
  </message>
  <message>
   <location filename="../../engine/documents/docx/reader.py" />
   <source>A part of the document is missing, and what it says with it: {part}.</source>
   <translation>文書の一部がなく、その内容は読めません：{part}。</translation>
  </message>
  <message>
   <location filename="../../engine/documents/docx/reader.py" />
   <source>{main} is no text document</source>
   <translation>{main} はテキスト文書ではありません</translation>
  </message>
  <message>
   <location filename="../../engine/documents/encodings.py" />
   <source>The data</source>
   <translation>データ</translation>
  </message>
  <message>
   <location filename="../../engine/documents/epub/publication.py" />
   <source>its part {container} is missing</source>
   <translation>{container} がありません</translation>
  </message>
  <message>
   <location filename="../../engine/documents/epub/publication.py" />
   <source>it lists no chapters</source>
   <translation>章の一覧がありません</translation>
  </message>
  <message>
   <location filename="../../engine/documents/epub/read.py" />
   <source> and {more} more</source>
   <translation>ほか{more}件</translation>
  </message>
  <message>
   <location filename="../../engine/documents/epub/read.py" />
   <source>Parts of the book are missing from the file: {named}{rest}.</source>
   <translation>本の一部がファイルにありません：{named}{rest}。</translation>
  </message>
  <message>
   <location filename="../../engine/documents/epub/read.py" />
   <source>its part {field1} is missing</source>
   <translation>{field1} がありません</translation>
  </message>
  <message>
   <location filename="../../engine/documents/epub/read.py" />
   <source>{member} declares XML entities of its own</source>
   <translation>{member} に独自のXML実体宣言があります</translation>
  </message>
  <message>
   <location filename="../../engine/documents/extraction.py" />
   <source>signal {field1}</source>
   <translation>シグナル{field1}</translation>
  </message>
  <message>
   <location filename="../../engine/documents/extraction.py" />
   <source>exit code {status}</source>
   <translation>終了コード{status}</translation>
  </message>
  <message>
   <location filename="../../engine/documents/extraction.py" />
   <source>it made its reader crash ({how})</source>
   <translation>読み込みプログラムが異常終了しました（{how}）</translation>
  </message>
  <message>
   <location filename="../../engine/documents/extraction.py" />
   <source>no process can be started for it ({field1})</source>
   <translation>処理用のプロセスを起動できません（{field1}）</translation>
  </message>
  <message>
   <location filename="../../engine/documents/extraction.py" />
   <source>it holds more text than can be read</source>
   <translation>読める量を超えるテキストがあります</translation>
  </message>
  <message>
   <location filename="../../engine/documents/formats.py" />
   <source>OpenDocument drawing</source>
   <translation>OpenDocument図形</translation>
  </message>
  <message>
   <location filename="../../engine/documents/formats.py" />
   <source>its content is something else</source>
   <translation>中身が別のものです</translation>
  </message>
  <message>
   <location filename="../../engine/documents/formats.py" />
   <source>it is an archive of something else</source>
   <translation>別のもののアーカイブです</translation>
  </message>
  <message>
   <location filename="../../engine/documents/formats.py" />
   <source>Office 97</source>
   <translation>Office 97</translation>
  </message>
  <message>
   <location filename="../../engine/documents/html/mhtml.py" />
   <source>it holds no page</source>
   <translation>ページがありません</translation>
  </message>
  <message>
   <location filename="../../engine/documents/html/mhtml.py" />
   <source>its parts are nested too deep</source>
   <translation>入れ子が深すぎます</translation>
  </message>
  <message>
   <location filename="../../engine/documents/html/read.py" />
   <source>The pasted text</source>
   <translation>貼り付けたテキスト</translation>
  </message>
  <message>
   <location filename="../../engine/documents/html/tree.py" />
   <source>it has too many elements</source>
   <translation>要素が多すぎます</translation>
  </message>
  <message>
   <location filename="../../engine/documents/odt/reader.py" />
   <source>A part of the document is missing, and what it says with it: {styles}.</source>
   <translation>文書の一部がなく、その内容は読めません：{styles}。</translation>
  </message>
  <message>
   <location filename="../../engine/documents/odt/reader.py" />
   <source>{content} is no text document</source>
   <translation>{content} はテキスト文書ではありません</translation>
  </message>
  <message>
   <location filename="../../engine/documents/package.py" />
   <source>it unpacks to more than {megabytes} MB</source>
   <translation>展開すると{megabytes} MBを超えます</translation>
  </message>
  <message>
   <location filename="../../engine/documents/package.py" />
   <source>it unpacks to more than {ratio_limit} times its size</source>
   <translation>展開すると元の{ratio_limit}倍を超えます</translation>
  </message>
  <message>
   <location filename="../../engine/documents/package.py" />
   <source>its archive has more than {member_limit} parts</source>
   <translation>アーカイブの項目が{member_limit}を超えています</translation>
  </message>
  <message>
   <location filename="../../engine/documents/package.py" />
   <source>its archive is damaged or cut off</source>
   <translation>アーカイブが壊れているか、途中で切れています</translation>
  </message>
  <message>
   <location filename="../../engine/documents/package.py" />
   <source>the parts of its archive lie over one another</source>
   <translation>アーカイブの項目が重なっています</translation>
  </message>
  <message>
   <location filename="../../engine/documents/package.py" />
   <source>its part {member} is missing</source>
   <translation>{member} がありません</translation>
  </message>
  <message>
   <location filename="../../engine/documents/package.py" />
   <source>its part {member} is compressed in an unknown way</source>
   <translation>{member} の圧縮方式が不明です</translation>
  </message>
  <message>
   <location filename="../../engine/documents/package.py" />
   <source>its part {member} can't be unpacked</source>
   <translation>{member} を展開できません</translation>
  </message>
  <message>
   <location filename="../../engine/documents/pdf/file.py" />
   <source>it is encrypted in a way that is not known here</source>
   <translation>対応していない暗号化方式です</translation>
  </message>
  <message>
   <location filename="../../engine/documents/pdf/file.py" />
   <source>it does not begin as one</source>
   <translation>先頭がその形式ではありません</translation>
  </message>
  <message>
   <location filename="../../engine/documents/pdf/file.py" />
   <source>it has no pages</source>
   <translation>ページがありません</translation>
  </message>
  <message>
   <location filename="../../engine/documents/pdf/file.py" />
   <source>it has more than {page_limit} pages</source>
   <translation>ページ数が{page_limit}を超えています</translation>
  </message>
  <message>
   <location filename="../../engine/documents/pdf/file.py" />
   <source>it is cut off</source>
   <translation>途中で切れています</translation>
  </message>
  <message>
   <location filename="../../engine/documents/pdf/file.py" />
   <source>its structure is broken</source>
   <translation>構造が壊れています</translation>
  </message>
  <message>
   <location filename="../../engine/documents/pdf/reading.py" />
   <source>Pages {field1} and {more} more</source>
   <translation>{field1}ページほか{more}ページ</translation>
  </message>
  <message>
   <location filename="../../engine/documents/pdf/reading.py" />
   <source>Pages {field1} and {field2}</source>
   <translation>{field1}、{field2}ページ</translation>
  </message>
  <message>
   <location filename="../../engine/documents/pdf/reading.py" />
   <source>Page {field1}</source>
   <translation>{field1}ページ</translation>
  </message>
  <message>
   <location filename="../../engine/documents/pdf/reading.py" />
   <source>none of its pages can be read</source>
   <translation>読めるページがありません</translation>
  </message>
  <message>
   <location filename="../../engine/documents/pdf/reading.py" />
   <source>{field1} without text: scanned pictures, or empty.</source>
   <translation>{field1}にテキストがありません（スキャン画像か空白）。</translation>
  </message>
  <message>
   <location filename="../../engine/documents/pdf/reading.py" />
   <source>{field1}: only the first {character_limit} characters were read.</source>
   <translation>{field1}：最初の{character_limit}文字だけを読みました。</translation>
  </message>
  <message>
   <location filename="../../engine/documents/pdf/reading.py" />
   <source>{field1} can't be read and was left out.</source>
   <translation>{field1}は読めないため、除いてあります。</translation>
  </message>
  <message>
   <location filename="../../engine/documents/pdf/reading.py" />
   <source>{field1} can't be read and were left out.</source>
   <translation>{field1}は読めないため、除いてあります。</translation>
  </message>
  <message>
   <location filename="../../engine/documents/rtf/read.py" />
   <source>The file ends in the middle: the document may be cut off.</source>
   <translation>ファイルが途中で終わっています。文書が切れているかもしれません。</translation>
  </message>
  <message>
   <location filename="../../engine/documents/safe_xml.py" />
   <source>{part} is no well-formed XML (line {lineno})</source>
   <translation>{part} は正しいXMLではありません（{lineno}行目）</translation>
  </message>
  <message>
   <location filename="../../engine/documents/safe_xml.py" />
   <source>{part} is nested more than {depth_limit} deep</source>
   <translation>{part} の入れ子が{depth_limit}段を超えています</translation>
  </message>
  <message>
   <location filename="../../engine/documents/safe_xml.py" />
   <source>{part} is in an unknown encoding</source>
   <translation>{part} の文字コードが不明です</translation>
  </message>
  <message>
   <location filename="../../engine/documents/safe_xml.py" />
   <source>{part} declares XML entities of its own</source>
   <translation>{part} に独自のXML実体宣言があります</translation>
  </message>
 </context>
 <context>
  <name>errors</name>
  <message>
   <location filename="../../app/errors.py" />
   <source>The engine stopped unexpectedly ({reason}).</source>
   <translation>エンジンが予期せず停止しました（{reason}）。</translation>
  </message>
  <message>
   <location filename="../../app/errors.py" />
   <source>Your text is kept and the engine has been restarted. Run it again.</source>
   <translation>テキストは残っており、エンジンを再起動しました。もう一度実行してください。</translation>
  </message>
  <message>
   <location filename="../../app/errors.py" />
   <source>The engine can't be started: {reason}.</source>
   <translation>エンジンを起動できません：{reason}。</translation>
  </message>
  <message>
   <location filename="../../app/errors.py" />
   <source>Restart Brevity; if that does not help, install it again.</source>
   <translation>Brevityを再起動してください。直らなければ、インストールし直してください。</translation>
  </message>
  <message>
   <location filename="../../app/errors.py" />
   <source>There is no display, so the window can't open.</source>
   <translation>画面がないため、ウィンドウを開けません。</translation>
  </message>
  <message>
   <location filename="../../app/errors.py" />
   <source>The commands work without one: see brevity --help.</source>
   <translation>コマンドは画面なしで使えます。brevity --help をご覧ください。</translation>
  </message>
  <message>
   <location filename="../../app/errors.py" />
   <source>The window needs system libraries that are missing: {libraries}.</source>
   <translation>ウィンドウに必要なシステムライブラリーがありません：{libraries}。</translation>
  </message>
  <message>
   <location filename="../../app/errors.py" />
   <source>Install them with: {command}</source>
   <translation>次のコマンドでインストールしてください：{command}</translation>
  </message>
  <message>
   <location filename="../../app/errors.py" />
   <source>The window needs Qt for Python, which {reason}.</source>
   <translation>ウィンドウにはQt for Pythonが必要ですが、{reason}。</translation>
  </message>
  <message>
   <location filename="../../app/errors.py" />
   <source>Install it with: {command}</source>
   <translation>次のコマンドでインストールしてください：{command}</translation>
  </message>
  <message>
   <location filename="../../app/errors.py" />
   <source>There was no file in what was dropped.</source>
   <translation>ドロップされたものにファイルがありません。</translation>
  </message>
  <message>
   <location filename="../../app/errors.py" />
   <source>Drop one document.</source>
   <translation>文書を1つドロップしてください。</translation>
  </message>
  <message>
   <location filename="../../app/errors.py" />
   <source>{count} files were dropped, and Brevity opens one at a time.</source>
   <translation>{count}個のファイルがドロップされましたが、一度に開けるのは1つです。</translation>
  </message>
  <message>
   <location filename="../../app/errors.py" />
   <source>{count} documents were named, and each would open a window.</source>
   <translation>{count}件の文書が指定されましたが、それぞれがウィンドウを開くことになります。</translation>
  </message>
  <message>
   <location filename="../../app/errors.py" />
   <source>Name up to {most}, or give all of them to one command: brevity batch.</source>
   <translation>{most}件までにするか、brevity batch でまとめて処理してください。</translation>
  </message>
  <message>
   <location filename="../../app/errors.py" />
   <source>{address} is not a file on this computer.</source>
   <translation>{address} はこのコンピューターのファイルではありません。</translation>
  </message>
  <message>
   <location filename="../../app/errors.py" />
   <source>Save the page as text first, or copy its text and paste it.</source>
   <translation>先にページをテキストとして保存するか、本文をコピーして貼り付けてください。</translation>
  </message>
  <message>
   <location filename="../../app/errors.py" />
   <source>The work on {name} broke off by a fault of Brevity's.</source>
   <translation>Brevityの不具合により、{name}の処理が中断しました。</translation>
  </message>
  <message>
   <location filename="../../app/errors.py" />
   <source>Try again; what has come of a download so far is kept.</source>
   <translation>もう一度お試しください。ダウンロードした分は残っています。</translation>
  </message>
  <message>
   <location filename="../../app/errors.py" />
   <source>{name} is damaged: {files}.</source>
   <translation>{name}は壊れています：{files}。</translation>
  </message>
  <message>
   <location filename="../../app/errors.py" />
   <source>Repair it: only the damaged files are downloaded again.</source>
   <translation>修復してください。壊れたファイルだけをダウンロードし直します。</translation>
  </message>
  <message>
   <location filename="../../app/errors.py" />
   <source>The list of the queue {reason}, so the queue begins empty.</source>
   <translation>キューの一覧が使えない（{reason}）ため、空の状態で始めます。</translation>
  </message>
  <message>
   <location filename="../../app/errors.py" />
   <source>Add the files again. What there was is kept as {path}.</source>
   <translation>ファイルを追加し直してください。これまでの内容は {path} に残っています。</translation>
  </message>
  <message>
   <location filename="../../app/errors.py" />
   <source>The queue was last used by a newer Brevity, and is left as it is.</source>
   <translation>キューは新しいBrevityで使われたため、そのままにしてあります。</translation>
  </message>
  <message>
   <location filename="../../app/errors.py" />
   <source>Open it with that one, or begin a new queue here.</source>
   <translation>そのBrevityで開くか、ここで新しいキューを始めてください。</translation>
  </message>
  <message>
   <location filename="../../app/errors.py" />
   <source>The queue is open in another Brevity that is running.</source>
   <translation>キューは、実行中の別のBrevityで開かれています。</translation>
  </message>
  <message>
   <location filename="../../app/errors.py" />
   <source>Use it there, or close the other Brevity and try again.</source>
   <translation>そちらで使うか、そのBrevityを終了してから、もう一度お試しください。</translation>
  </message>
  <message>
   <location filename="../../app/errors.py" />
   <source>The queue can't be kept in {folder}: {reason}.</source>
   <translation>キューを {folder} に保存できません：{reason}。</translation>
  </message>
  <message>
   <location filename="../../app/errors.py" />
   <source>Make room there; until then the next start does not know of changes.</source>
   <translation>そこに空き容量を作ってください。それまでの変更は次回の起動に引き継がれません。</translation>
  </message>
  <message>
   <location filename="../../app/errors.py" />
   <source>The queue takes {limit} files, and there were more.</source>
   <translation>キューに入るのは{limit}個までですが、それより多くのファイルがありました。</translation>
  </message>
  <message>
   <location filename="../../app/errors.py" />
   <source>The rest was left out. For so many there is the command brevity batch.</source>
   <translation>残りは追加していません。多数の処理にはコマンド brevity batch があります。</translation>
  </message>
  <message>
   <location filename="../../app/errors.py" />
   <source>No document was found in {name}.</source>
   <translation>{name}に文書がありません。</translation>
  </message>
  <message>
   <location filename="../../app/errors.py" />
   <source>Add PDF, Word (.docx), ODT, RTF, EPUB, HTML, Markdown or text files.</source>
   <translation>PDF、Word（.docx）、ODT、RTF、EPUB、HTML、Markdown、テキストのファイルを追加してください。</translation>
  </message>
  <message>
   <location filename="../../app/errors.py" />
   <source>What is in {names} can't be read, and was left out.</source>
   <translation>{names}の中を読めないため、追加していません。</translation>
  </message>
  <message>
   <location filename="../../app/errors.py" />
   <source>Check that you may open it and that it is still there, then add it.</source>
   <translation>開く権限があるか、まだそこにあるかを確かめてから追加してください。</translation>
  </message>
  <message>
   <location filename="../../app/errors.py" />
   <source>The work on the queue stopped unexpectedly ({reason}).</source>
   <translation>キューの処理が予期せず停止しました（{reason}）。</translation>
  </message>
  <message>
   <location filename="../../app/errors.py" />
   <source>What is done is kept. Go on when you are ready.</source>
   <translation>済んだ分は残っています。準備ができたら続けてください。</translation>
  </message>
  <message>
   <location filename="../../app/errors.py" />
   <source>The result of {name} is no longer there.</source>
   <translation>{name}の結果は、もうありません。</translation>
  </message>
  <message>
   <location filename="../../app/errors.py" />
   <source>The document can be done again: choose it, and try again.</source>
   <translation>文書は処理し直せます。選んで、もう一度試してください。</translation>
  </message>
  <message>
   <location filename="../../app/errors.py" />
   <source>{name} was not exported: {reason}.</source>
   <translation>{name}を書き出せませんでした：{reason}。</translation>
  </message>
  <message>
   <location filename="../../app/errors.py" />
   <source>{written} were written before it. Choose another folder, or make room.</source>
   <translation>その前の{written}件は書き出しました。別のフォルダーを選ぶか、空き容量を作ってください。</translation>
  </message>
  <message>
   <location filename="../../app/errors.py" />
   <source>What the result rests on can't be shown ({reason}).</source>
   <translation>結果の根拠を表示できません（{reason}）。</translation>
  </message>
  <message>
   <location filename="../../app/errors.py" />
   <source>Your texts are kept. Run the task again, or restart Brevity.</source>
   <translation>テキストは残っています。もう一度実行するか、Brevityを再起動してください。</translation>
  </message>
  <message>
   <location filename="../../app/errors.py" />
   <source>The history ({name}) can't be used: {reason}.</source>
   <translation>履歴（{name}）を使えません：{reason}。</translation>
  </message>
  <message>
   <location filename="../../app/errors.py" />
   <source>Your texts are not touched; runs are kept again when that is mended.</source>
   <translation>テキストに影響はありません。解決すれば、また実行が残されます。</translation>
  </message>
  <message>
   <location filename="../../app/errors.py" />
   <source>The history ({name}) could not be opened: {reason}.</source>
   <translation>履歴（{name}）を開けませんでした：{reason}。</translation>
  </message>
  <message>
   <location filename="../../app/errors.py" />
   <source>{rest} The old file is kept beside it as {aside}.</source>
   <translation>{rest}古いファイルは {aside} として隣に残っています。</translation>
  </message>
  <message>
   <location filename="../../app/errors.py" />
   <source>This run is no longer in the history.</source>
   <translation>この実行はもう履歴にありません。</translation>
  </message>
  <message>
   <location filename="../../app/errors.py" />
   <source>Choose another one; the list shows what is there now.</source>
   <translation>別のものを選んでください。一覧には今あるものが表示されています。</translation>
  </message>
  <message>
   <location filename="../../app/errors.py" />
   <source>Your text is not being saved for the case of a crash: {reason}.</source>
   <translation>異常終了に備えたテキストの保存ができていません：{reason}。</translation>
  </message>
  <message>
   <location filename="../../app/errors.py" />
   <source>It is still here. Make room on the disk, or save the result as a file.</source>
   <translation>テキストは残っています。ディスクに空きを作るか、結果をファイルに保存してください。</translation>
  </message>
  <message>
   <location filename="../../app/errors.py" />
   <source>The last state of this window could not be read ({reason}).</source>
   <translation>このウィンドウの前回の状態を読めませんでした（{reason}）。</translation>
  </message>
  <message>
   <location filename="../../app/errors.py" />
   <source>An older one is shown, if there was one; the file is kept as {aside}.</source>
   <translation>それより前の状態があれば表示しています。ファイルは {aside} として残っています。</translation>
  </message>
  <message>
   <location filename="../../app/errors.py" />
   <source>The settings could not be read ({reason}), so they are the defaults.</source>
   <translation>設定を読めなかったため（{reason}）、既定値を使います。</translation>
  </message>
  <message>
   <location filename="../../app/errors.py" />
   <source>Choose yours anew. The file is kept as {aside}.</source>
   <translation>設定し直してください。元のファイルは{aside}として残っています。</translation>
  </message>
  <message>
   <location filename="../../app/errors.py" />
   <source>The settings can't be read: {reason}. They are the defaults for now.</source>
   <translation>設定を読めません：{reason}。今は既定値を使います。</translation>
  </message>
  <message>
   <location filename="../../app/errors.py" />
   <source>Check that you may open {path}, then start Brevity again.</source>
   <translation>{path} を開く権限があるか確かめて、Brevityを起動し直してください。</translation>
  </message>
  <message>
   <location filename="../../app/errors.py" />
   <source>Some settings have values that can't be used: {names}.</source>
   <translation>使えない値の設定があります：{names}。</translation>
  </message>
  <message>
   <location filename="../../app/errors.py" />
   <source>They are at their defaults now. Choose them anew; they are in {path}.</source>
   <translation>今は既定値を使っています。設定し直してください。場所は{path}です。</translation>
  </message>
  <message>
   <location filename="../../app/errors.py" />
   <source>What you chose acts now, but can't be kept: {reason}.</source>
   <translation>選んだ内容は反映されましたが、保存できません：{reason}。</translation>
  </message>
  <message>
   <location filename="../../app/errors.py" />
   <source>Make room where {path} is; it is tried again with your next choice.</source>
   <translation>{path} のある場所の空きを増やしてください。次に設定を変えたとき、もう一度保存します。</translation>
  </message>
  <message>
   <location filename="../../app/errors.py" />
   <source>The choice of this model can't be remembered: {reason}.</source>
   <translation>このモデルの選択を記憶できません：{reason}。</translation>
  </message>
  <message>
   <location filename="../../app/errors.py" />
   <source>It is used until Brevity is closed; choose it again once that is mended.</source>
   <translation>Brevityを閉じるまでは使用されます。問題が解決したら、もう一度選択してください。</translation>
  </message>
  <message>
   <location filename="../../app/errors.py" />
   <source>The file {name} could not be made ({reason}).</source>
   <translation>ファイル {name} を作れませんでした（{reason}）。</translation>
  </message>
  <message>
   <location filename="../../app/errors.py" />
   <source>Your text is still here. Try again, or save it as plain text.</source>
   <translation>テキストは残っています。もう一度試すか、プレーンテキストとして保存してください。</translation>
  </message>
  <message>
   <location filename="../../app/errors.py" />
   <source>There is no printer on this computer.</source>
   <translation>このコンピューターにはプリンターがありません。</translation>
  </message>
  <message>
   <location filename="../../app/errors.py" />
   <source>Save the result as a PDF, which prints the same anywhere.</source>
   <translation>結果をPDFとして保存してください。どこでも同じように印刷できます。</translation>
  </message>
  <message>
   <location filename="../../app/errors.py" />
   <source>The result was not printed on {name}: {reason}.</source>
   <translation>結果を{name}で印刷できませんでした：{reason}。</translation>
  </message>
  <message>
   <location filename="../../app/errors.py" />
   <source>Check the printer and try again, or save the result as a PDF.</source>
   <translation>プリンターを確かめてもう一度試すか、結果をPDFとして保存してください。</translation>
  </message>
  <message>
   <location filename="../../app/errors.py" />
   <source>This paragraph was edited since the model wrote it.</source>
   <translation>この段落は、モデルが書いたあとに編集されています。</translation>
  </message>
  <message>
   <location filename="../../app/errors.py" />
   <source>Undo the edits and try again, or have the whole result written again.</source>
   <translation>編集を元に戻してもう一度試すか、結果全体を書き直してください。</translation>
  </message>
  <message>
   <location filename="../../app/errors.py" />
   <source>Brevity can't find out whether there is a newer version: {reason}.</source>
   <translation>新しいバージョンがあるか確認できません：{reason}。</translation>
  </message>
  <message>
   <location filename="../../app/errors.py" />
   <source>Try again later, or look at the project's page.</source>
   <translation>後でもう一度お試しになるか、プロジェクトのページをご覧ください。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/batch.py" />
   <source>{folder} holds the results of another batch: {differences}.</source>
   <translation>{folder} には別の一括処理の結果があります：{differences}。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/batch.py" />
   <source>Choose another folder for --out, or ask for the same as before.</source>
   <translation>--out に別のフォルダーを選ぶか、前と同じ内容で実行してください。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/batch.py" />
   <source>{folder} holds files that no batch has written.</source>
   <translation>{folder} には一括処理のものではないファイルがあります。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/batch.py" />
   <source>Choose a new or an empty folder for --out.</source>
   <translation>--out に新しいフォルダーか空のフォルダーを選んでください。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/batch.py" />
   <source>Another process is working on {shard} of the batch in {folder}.</source>
   <translation>別のプロセスが {folder} の一括処理（{shard}）を行っています。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/batch.py" />
   <source>Let it end, or stop it; then run this again.</source>
   <translation>終わるのを待つか停止させてから、もう一度実行してください。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/batch.py" />
   <source>Results can't be written to {folder}: {reason}.</source>
   <translation>{folder} に結果を書き込めません：{reason}。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/batch.py" />
   <source>Check who may write there, or choose another folder for --out. What is done stands.</source>
   <translation>書き込む権限を確かめるか、--out に別のフォルダーを選んでください。済んだ分は残っています。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/batch.py" />
   <source>The disk is full: no more results can be written to {folder}.</source>
   <translation>ディスクがいっぱいで、{folder} にこれ以上結果を書き込めません。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/batch.py" />
   <source>Make room and run the same command again: what is done stands.</source>
   <translation>空き容量を作って、同じコマンドをもう一度実行してください。済んだ分は残っています。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/batch.py" />
   <source>{file} is damaged: {reason}.</source>
   <translation>{file} は壊れています：{reason}。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/batch.py" />
   <source>Repair or delete what is damaged in it, or choose another folder for --out: a document that no line tells of is done again.</source>
   <translation>壊れた部分を直すか消すか、--out に別のフォルダーを選んでください。記録のない文書はもう一度処理されます。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/batch.py" />
   <source>There is no document to work on in {where}.</source>
   <translation>{where} に処理する文書がありません。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/batch.py" />
   <source>Folders are searched for text, Markdown, HTML, PDF, DOCX, ODT, RTF and EPUB files; hidden ones are left out.</source>
   <translation>フォルダーからは、テキスト、Markdown、HTML、PDF、DOCX、ODT、RTF、EPUBのファイルを探します。隠しファイルは除きます。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/batch.py" />
   <source>The processes that run the model keep ending: {reason}.</source>
   <translation>モデルを動かすプロセスが何度も終了します：{reason}。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/batch.py" />
   <source>Run with fewer --jobs, or a smaller model. What is done stands.</source>
   <translation>--jobs を減らすか、小さいモデルを使ってください。済んだ分は残っています。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/batch.py" />
   <source>The process that worked on this document ended twice ({reason}).</source>
   <translation>この文書を処理するプロセスが2回終了しました（{reason}）。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/batch.py" />
   <source>Run it alone, as in brevity summarize FILE; the other documents go on.</source>
   <translation>brevity summarize FILE のように単独で処理してください。ほかの文書の処理は続きます。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/clusters.py" />
   <source>Ray can't be used here: {reason}.</source>
   <translation>ここではRayを使えません：{reason}。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/clusters.py" />
   <source>Install it with pip install "brevity[ray]", or leave --engine out: the batch then runs on this machine.</source>
   <translation>pip install "brevity[ray]" でインストールするか、--engine を外してください。外すと、このマシンで処理します。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/clusters.py" />
   <source>No Ray cluster answers at {address}: {reason}.</source>
   <translation>{address} のRayクラスターが応答しません：{reason}。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/clusters.py" />
   <source>Start one there with ray start --head, correct --address, or leave it out: the batch then runs on a cluster of this machine alone. What is done stands.</source>
   <translation>そこで ray start --head を実行して起動するか、--address を直すか外してください。外すと、このマシンだけのクラスターで処理します。済んだ分は残っています。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/clusters.py" />
   <source>The machine {machine} of the cluster can't take part: {reason}.</source>
   <translation>クラスターのマシン{machine}は参加できません：{reason}。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/clusters.py" />
   <source>Install the same Brevity, Ray, Python and model on every machine; then run the same command again: what is done stands.</source>
   <translation>すべてのマシンに同じBrevity、Ray、Python、モデルを入れてから、同じコマンドをもう一度実行してください。済んだ分は残っています。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/clusters.py" />
   <source>The Ray cluster was lost: {reason}.</source>
   <translation>Rayクラスターとの接続が失われました：{reason}。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/clusters.py" />
   <source>Look after the cluster with ray status; then run the same command again: what is done stands.</source>
   <translation>ray status でクラスターを確かめてから、同じコマンドをもう一度実行してください。済んだ分は残っています。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/documents.py" />
   <source>There is no file {name}.</source>
   <translation>ファイル{name}がありません。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/documents.py" />
   <source>Check the name, or whether the file was moved.</source>
   <translation>名前が正しいか、ファイルが移動されていないかを確かめてください。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/documents.py" />
   <source>{name} is a folder, not a document.</source>
   <translation>{name}は文書ではなくフォルダーです。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/documents.py" />
   <source>Choose one of the documents in it.</source>
   <translation>その中の文書を1つ選んでください。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/documents.py" />
   <source>{name} can't be read: {reason}.</source>
   <translation>{name}を読めません：{reason}。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/documents.py" />
   <source>Check that you may open it, and that it is not in use elsewhere.</source>
   <translation>開く権限があるか、ほかで使われていないかを確かめてください。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/documents.py" />
   <source>{name} is a pipe or a device, not an ordinary file.</source>
   <translation>{name}はパイプかデバイスで、通常のファイルではありません。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/documents.py" />
   <source>Save what it gives as a file, or pipe it into brevity with - in place of the file.</source>
   <translation>出力をファイルに保存するか、ファイル名の代わりに - を指定してbrevityにパイプで渡してください。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/documents.py" />
   <source>{name} has {megabytes} MB, more than the {limit} MB that Brevity reads.</source>
   <translation>{name}は{megabytes} MBあり、読める上限の{limit} MBを超えています。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/documents.py" />
   <source>Split it, or paste the part you need.</source>
   <translation>分割するか、必要な部分を貼り付けてください。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/documents.py" />
   <source>{name} has more than the {limit} MB that Brevity reads.</source>
   <translation>{name}は、読める上限の{limit} MBを超えています。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/documents.py" />
   <source>{name} holds binary data, not text.</source>
   <translation>{name}はテキストではなくバイナリーデータです。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/documents.py" />
   <source>Open a document, or paste the text.</source>
   <translation>文書を開くか、テキストを貼り付けてください。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/documents.py" />
   <source>Brevity can't read {format} documents ({name}).</source>
   <translation>{format}の文書は読めません（{name}）。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/documents.py" />
   <source>Save it as PDF, DOCX, ODT or plain text, or copy its text and paste it.</source>
   <translation>PDF、DOCX、ODT、プレーンテキストで保存するか、本文をコピーして貼り付けてください。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/documents.py" />
   <source>{name} is protected by a password.</source>
   <translation>{name}はパスワードで保護されています。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/documents.py" />
   <source>Give its password, or a copy that was saved without one.</source>
   <translation>パスワードを入力するか、パスワードなしで保存したものを使ってください。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/documents.py" />
   <source>The password does not open {name}.</source>
   <translation>このパスワードでは{name}を開けません。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/documents.py" />
   <source>Check capital letters and the keyboard's layout, and give it again.</source>
   <translation>大文字・小文字とキーボードの配列を確かめて、もう一度入力してください。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/documents.py" />
   <source>There is no terminal in which to ask for the password.</source>
   <translation>パスワードを尋ねるターミナルがありません。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/documents.py" />
   <source>Put it on the first line of a file, and name that with --password-file.</source>
   <translation>ファイルの1行目にパスワードを書き、--password-file で指定してください。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/documents.py" />
   <source>{name} is protected by a password, and Brevity can't open protected {format} documents.</source>
   <translation>{name}はパスワードで保護されていますが、保護された{format}の文書は開けません。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/documents.py" />
   <source>Save a copy without the password, or copy its text and paste it.</source>
   <translation>パスワードなしで保存するか、本文をコピーして貼り付けてください。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/documents.py" />
   <source>{name} is locked by the copy protection of the shop that sold it.</source>
   <translation>{name}は販売元のコピー防止で保護されています。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/documents.py" />
   <source>Get a copy without copy protection, or paste the part you need.</source>
   <translation>コピー防止のないものを入手するか、必要な部分を貼り付けてください。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/documents.py" />
   <source>{name} holds pictures of pages and no text layer (pages: {pages}).</source>
   <translation>{name}はページの画像だけで、テキストがありません（{pages}ページ）。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/documents.py" />
   <source>Have a program for text recognition (OCR) add its text, and open that.</source>
   <translation>文字認識（OCR）のソフトでテキストを付けてから開いてください。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/documents.py" />
   <source>{name} is no readable {format} document: {reason}.</source>
   <translation>{name}は{format}の文書として読めません：{reason}。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/documents.py" />
   <source>Get the file anew, or open it in the program that made it and save it again.</source>
   <translation>ファイルを入手し直すか、作成したソフトで開いて保存し直してください。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/documents.py" />
   <source>{name} was given up: {reason}.</source>
   <translation>{name}の読み込みを中止しました：{reason}。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/documents.py" />
   <source>Save the part you need as plain text, or copy its text and paste it.</source>
   <translation>必要な部分をプレーンテキストで保存するか、コピーして貼り付けてください。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/documents.py" />
   <source>There is no text to work on.</source>
   <translation>処理するテキストがありません。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/documents.py" />
   <source>Open a document or paste some text first.</source>
   <translation>先に文書を開くか、テキストを貼り付けてください。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/downloads.py" />
   <source>Brevity is told to stay offline ({variable} is set).</source>
   <translation>オフラインで動く設定になっています（{variable}）。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/downloads.py" />
   <source>Start Brevity without {variable} to download, or choose a model that is installed.</source>
   <translation>ダウンロードするには{variable}なしで起動するか、インストール済みのモデルを選んでください。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/downloads.py" />
   <source>{id} is not complete, and Brevity is told to stay offline: {missing}.</source>
   <translation>{id}がそろっておらず、オフラインで動く設定になっています：{missing}。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/downloads.py" />
   <source>Start Brevity without HF_HUB_OFFLINE to get what is missing, or choose another model.</source>
   <translation>足りないものを得るにはHF_HUB_OFFLINEなしで起動するか、別のモデルを選んでください。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/downloads.py" />
   <source>There is no connection to {host}: {reason}.</source>
   <translation>{host}に接続できません：{reason}。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/downloads.py" />
   <source>Check the network and its proxy, then try again: what has come so far is kept.</source>
   <translation>ネットワークとプロキシを確かめて、もう一度お試しください。届いた分は残っています。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/downloads.py" />
   <source>The connection to {host} is not safe: {reason}.</source>
   <translation>{host}への接続は安全ではありません：{reason}。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/downloads.py" />
   <source>Check the clock of this machine; where a firewall inspects connections, have its certificate installed in the system.</source>
   <translation>このマシンの時計を確かめてください。ファイアウォールが通信を検査している場合は、その証明書をシステムに入れてもらってください。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/downloads.py" />
   <source>The proxy {proxy} can't be used: {reason}.</source>
   <translation>プロキシ{proxy}を使えません：{reason}。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/downloads.py" />
   <source>Set an HTTP proxy in the system or in HTTPS_PROXY, or none.</source>
   <translation>システムかHTTPS_PROXYにHTTPプロキシを設定するか、プロキシなしにしてください。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/downloads.py" />
   <source>A web page came in place of the answer of {host}.</source>
   <translation>{host}の応答の代わりに、ウェブページが返されました。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/downloads.py" />
   <source>This network may want you to sign in: open a browser, sign in, and try again.</source>
   <translation>ネットワークへのログインが必要かもしれません。ブラウザーでログインしてから、もう一度お試しください。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/downloads.py" />
   <source>{host} leads to a place that is not safe: {reason}.</source>
   <translation>{host}が安全でない場所に転送しています：{reason}。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/downloads.py" />
   <source>Check the address of the hub (HF_ENDPOINT), or try another network.</source>
   <translation>ハブのアドレス（HF_ENDPOINT）を確かめるか、別のネットワークでお試しください。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/downloads.py" />
   <source>{text} does not name a model: {reason}.</source>
   <translation>{text} はモデルの名前ではありません：{reason}。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/downloads.py" />
   <source>Give a name as owner/model, or the address of the model's page on the hub.</source>
   <translation>owner/model の形の名前か、ハブにあるモデルのページのアドレスを指定してください。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/downloads.py" />
   <source>There is no model {id} on {host}.</source>
   <translation>{host}にモデル{id}はありません。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/downloads.py" />
   <source>Check how it is written; for a private model give your token, in Brevity's window or as HF_TOKEN.</source>
   <translation>つづりを確かめてください。非公開のモデルなら、ウィンドウかHF_TOKENでアクセストークンを指定してください。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/downloads.py" />
   <source>The model {id} has no revision {revision}.</source>
   <translation>モデル{id}にリビジョン{revision}はありません。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/downloads.py" />
   <source>Choose another revision, or leave it out for the newest.</source>
   <translation>別のリビジョンを選ぶか、省いて最新のものにしてください。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/downloads.py" />
   <source>{host} has no model {id} that everybody may see.</source>
   <translation>{host}に、誰でも見られるモデル{id}はありません。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/downloads.py" />
   <source>Check how it is written; if it is private, give your token, in Brevity's window or as HF_TOKEN.</source>
   <translation>つづりを確かめてください。非公開なら、ウィンドウかHF_TOKENでアクセストークンを指定してください。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/downloads.py" />
   <source>{host} does not accept your token.</source>
   <translation>{host}がアクセストークンを受け付けません。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/downloads.py" />
   <source>Make a new one in your account's settings there, and give that one, in Brevity's window or as HF_TOKEN.</source>
   <translation>そこのアカウント設定で新しく作り、ウィンドウかHF_TOKENで指定してください。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/downloads.py" />
   <source>The owner of {id} gives it only to those who ask.</source>
   <translation>{id}を使うには、所有者への申請が必要です。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/downloads.py" />
   <source>Ask for access at {page}, then give your token, in Brevity's window or as HF_TOKEN.</source>
   <translation>{page} で申請してから、ウィンドウかHF_TOKENでアクセストークンを指定してください。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/downloads.py" />
   <source>{host} is rate limited: it has had too many requests from here.</source>
   <translation>{host}への要求が多すぎるため、制限されています。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/downloads.py" />
   <source>Try again at {time}: what has come so far is kept.</source>
   <translation>{time}にもう一度お試しください。届いた分は残っています。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/downloads.py" />
   <source>{host} has a fault of its own (status {status}).</source>
   <translation>{host}に障害が起きています（ステータス{status}）。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/downloads.py" />
   <source>Try again later: what has come so far is kept.</source>
   <translation>あとでもう一度お試しください。届いた分は残っています。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/downloads.py" />
   <source>{host} answers what no hub answers: {reason}.</source>
   <translation>{host}の応答がハブのものではありません：{reason}。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/downloads.py" />
   <source>Check the address of the hub (HF_ENDPOINT), or try again later.</source>
   <translation>ハブのアドレス（HF_ENDPOINT）を確かめるか、あとでもう一度お試しください。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/downloads.py" />
   <source>{id} is not a model that can be used: it has no {missing}.</source>
   <translation>{id}は使えるモデルではありません（{missing}がありません）。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/downloads.py" />
   <source>Choose another model, or another revision of this one.</source>
   <translation>別のモデルか、別のリビジョンを選んでください。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/downloads.py" />
   <source>{id} is refused: it has a file with the unsafe name {name}.</source>
   <translation>{id}に安全でない名前のファイル（{name}）があるため、受け付けません。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/downloads.py" />
   <source>Nothing was written. Choose another model, and don't trust this one.</source>
   <translation>何も書き込んでいません。このモデルは信用せず、別のモデルを選んでください。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/downloads.py" />
   <source>{id} has changed on the hub: {file} is no longer there as it was.</source>
   <translation>ハブの{id}が変わり、{file} が以前の状態では残っていません。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/downloads.py" />
   <source>Start the download anew to get the model as it is now.</source>
   <translation>現在のモデルを得るには、ダウンロードをやり直してください。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/downloads.py" />
   <source>The connection to {host} was lost again and again at {file}.</source>
   <translation>{file} の途中で、{host}との接続が何度も切れました。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/downloads.py" />
   <source>Go on when the network is steadier: what has come so far is kept.</source>
   <translation>ネットワークが安定したら続けてください。届いた分は残っています。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/downloads.py" />
   <source>The connection to {host} stalled: nothing more comes of {file}.</source>
   <translation>{host}との通信が止まり、{file} が届きません。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/downloads.py" />
   <source>Go on later, or from another network: what has come so far is kept.</source>
   <translation>あとで、または別のネットワークで続けてください。届いた分は残っています。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/downloads.py" />
   <source>{file} came with {got} in place of {expected}.</source>
   <translation>{file} は{expected}のはずが、{got}でした。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/downloads.py" />
   <source>It was not installed. Try again later, or from another network.</source>
   <translation>インストールしていません。あとで、または別のネットワークでもう一度お試しください。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/downloads.py" />
   <source>{file} came damaged from {host}, twice: its checksum is wrong.</source>
   <translation>{host}から届いた{file} が2回とも壊れていました（チェックサムの不一致）。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/downloads.py" />
   <source>It was thrown away, not installed. Try again later, or from another network.</source>
   <translation>破棄し、インストールしていません。あとで、または別のネットワークでもう一度お試しください。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/downloads.py" />
   <source>{host} refuses to give {file} (status {status}).</source>
   <translation>{host}が{file} の取得を拒否しました（ステータス{status}）。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/downloads.py" />
   <source>Try again later; if it happens again, choose another model.</source>
   <translation>あとでもう一度お試しください。繰り返すなら、別のモデルを選んでください。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/downloads.py" />
   <source>The download needs {needed}; {free} are free where {folder} is.</source>
   <translation>ダウンロードには{needed}必要ですが、{folder} のある場所の空きは{free}です。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/downloads.py" />
   <source>Make room, or move the models to another disk, then try again.</source>
   <translation>空き容量を作るか、モデルを別のディスクに移してから、もう一度お試しください。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/downloads.py" />
   <source>The disk is full: {file} needs {needed} more; {free} are free. The download is paused.</source>
   <translation>ディスクがいっぱいです。{file} にはあと{needed}必要ですが、空きは{free}です。ダウンロードを一時停止しました。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/downloads.py" />
   <source>Make room, then go on: what has come so far is kept.</source>
   <translation>空き容量を作ってから続けてください。届いた分は残っています。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/downloads.py" />
   <source>{file} ({size}) is larger than a file may be there. The download is paused.</source>
   <translation>{file}（{size}）は、その場所に置けるファイルの大きさを超えています。ダウンロードを一時停止しました。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/downloads.py" />
   <source>Move the models to a disk that holds large files (not FAT32), then go on.</source>
   <translation>大きなファイルを置けるディスク（FAT32以外）にモデルを移してから続けてください。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/downloads.py" />
   <source>{folder} can't be written: {reason}.</source>
   <translation>{folder} に書き込めません：{reason}。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/downloads.py" />
   <source>Check who may write there, or choose another folder for the models.</source>
   <translation>書き込む権限を確かめるか、モデル用に別のフォルダーを選んでください。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/export.py" />
   <source>The ending of {name} stands for no format that Brevity writes.</source>
   <translation>{name}の拡張子は、書き出せる形式のものではありません。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/export.py" />
   <source>Choose one of these: {endings}.</source>
   <translation>次のいずれかを選んでください：{endings}。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/export.py" />
   <source>{name} can't be written: {reason}.</source>
   <translation>{name}に書き込めません：{reason}。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/export.py" />
   <source>Make room there, or write it somewhere else; nothing was changed.</source>
   <translation>空き容量を作るか、別の場所に書き出してください。何も変更していません。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/export.py" />
   <source>{name} is the document itself, which a result must not replace.</source>
   <translation>{name}は元の文書です。結果で置き換えることはできません。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/export.py" />
   <source>Choose another name for the result.</source>
   <translation>結果に別の名前を付けてください。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/export.py" />
   <source>No PDF can be made here: {reason}.</source>
   <translation>ここではPDFを作れません：{reason}。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/export.py" />
   <source>Write a .docx or an .html file, which need nothing else and print as well.</source>
   <translation>.docx か .html で書き出してください。ほかに何も要らず、同じように印刷できます。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/library.py" />
   <source>The model {name} is not on this machine.</source>
   <translation>モデル{name}はこのマシンにありません。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/library.py" />
   <source>Get it in Brevity's window or with brevity models pull {name}, or check the path if you meant a folder.</source>
   <translation>ウィンドウか brevity models pull {name} で入手してください。フォルダーのつもりなら、パスを確かめてください。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/library.py" />
   <source>The list of files of the model in {folder} is not usable: {reason}.</source>
   <translation>{folder} のモデルのファイル一覧が使えません：{reason}。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/library.py" />
   <source>Delete the model, in Brevity's window or with brevity models rm, and install it again.</source>
   <translation>ウィンドウか brevity models rm で削除して、インストールし直してください。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/library.py" />
   <source>The folder of the models, {folder}, is not there.</source>
   <translation>モデルのフォルダー {folder} がありません。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/library.py" />
   <source>Connect its drive, or choose another folder in a terminal: brevity models path --use FOLDER.</source>
   <translation>ドライブをつなぐか、ターミナルで別のフォルダーを選んでください：brevity models path --use FOLDER。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/library.py" />
   <source>The file that says where the models are, {file}, {reason}.</source>
   <translation>モデルの場所を記したファイル {file} が使えません（{reason}）。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/library.py" />
   <source>Choose their folder anew in a terminal: brevity models path --use FOLDER.</source>
   <translation>ターミナルでフォルダーを選び直してください：brevity models path --use FOLDER。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/library.py" />
   <source>The copy needs {needed}; {free} are free where {folder} is.</source>
   <translation>コピーには{needed}必要ですが、{folder} のある場所の空きは{free}です。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/library.py" />
   <source>Make room, or choose a folder on another disk.</source>
   <translation>空き容量を作るか、別のディスクのフォルダーを選んでください。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/library.py" />
   <source>The models can't be moved to {folder}: {reason}.</source>
   <translation>モデルを {folder} に移せません：{reason}。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/library.py" />
   <source>Choose an empty folder, or one that does not exist yet.</source>
   <translation>空のフォルダーか、まだないフォルダーを選んでください。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/library.py" />
   <source>The model {name} is not deleted: {reason}.</source>
   <translation>モデル{name}は削除しません：{reason}。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/library.py" />
   <source>Only models that Brevity downloaded or imported can be deleted.</source>
   <translation>削除できるのは、Brevityでダウンロードしたか取り込んだモデルだけです。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/library.py" />
   <source>The model {name} is in use by another program.</source>
   <translation>モデル{name}は別のプログラムが使っています。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/library.py" />
   <source>Close the windows and commands that run it, then try again.</source>
   <translation>使っているウィンドウやコマンドを終了して、もう一度お試しください。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/library.py" />
   <source>The model {name} can't be repaired: {reason}.</source>
   <translation>モデル{name}を修復できません：{reason}。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/library.py" />
   <source>Delete it, then download or import it again.</source>
   <translation>削除して、ダウンロードか取り込みをやり直してください。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/library.py" />
   <source>The model {name} is in an older format (pytorch_model.bin) that has to be converted once.</source>
   <translation>モデル{name}は古い形式（pytorch_model.bin）で、一度変換する必要があります。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/library.py" />
   <source>Say --yes to have it converted in an isolated process.</source>
   <translation>--yes を付けると、隔離したプロセスで変換します。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/library.py" />
   <source>The model {name} was not deleted: nobody was there to say yes.</source>
   <translation>確認に答える人がいないため、モデル{name}を削除しませんでした。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/library.py" />
   <source>Say --yes to have it deleted without being asked.</source>
   <translation>--yes を付けると、確認なしで削除します。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/library.py" />
   <source>The model {name} is damaged: {files}.</source>
   <translation>モデル{name}は壊れています：{files}。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/library.py" />
   <source>Repair it, in Brevity's window or with brevity models verify --repair {name}, or delete and install it again.</source>
   <translation>ウィンドウか brevity models verify --repair {name} で修復するか、削除してインストールし直してください。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/models.py" />
   <source>There is no model folder {folder}.</source>
   <translation>モデルのフォルダー {folder} がありません。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/models.py" />
   <source>Check its path, or choose another model.</source>
   <translation>パスを確かめるか、別のモデルを選んでください。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/models.py" />
   <source>{file} is a file, not the folder of a model.</source>
   <translation>{file} はモデルのフォルダーではなくファイルです。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/models.py" />
   <source>Name the folder that holds the model's config.json.</source>
   <translation>モデルの config.json があるフォルダーを指定してください。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/models.py" />
   <source>The model in {folder} is incomplete: {missing} is missing.</source>
   <translation>{folder} のモデルがそろっていません（{missing}がありません）。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/models.py" />
   <source>Choose another model, or install this one again.</source>
   <translation>別のモデルを選ぶか、インストールし直してください。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/models.py" />
   <source>The model in {folder} is damaged: {file}: {reason}.</source>
   <translation>{folder} のモデルは壊れています：{file}：{reason}。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/models.py" />
   <source>Install the model again, or choose another one.</source>
   <translation>モデルをインストールし直すか、別のモデルを選んでください。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/models.py" />
   <source>The model in {folder} is in an older format (pytorch_model.bin) that could hold programs.</source>
   <translation>{folder} のモデルは、プログラムを含むおそれのある古い形式（pytorch_model.bin）です。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/models.py" />
   <source>Have it converted once, in Brevity's window or with brevity models convert, or choose another model.</source>
   <translation>ウィンドウか brevity models convert で一度変換するか、別のモデルを選んでください。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/models.py" />
   <source>{file} of the model in {folder} can't be converted safely: {reason}.</source>
   <translation>{folder} のモデルの{file} は安全に変換できません：{reason}。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/models.py" />
   <source>Choose another model, or get this one in the safetensors format.</source>
   <translation>別のモデルを選ぶか、safetensors形式のものを入手してください。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/models.py" />
   <source>The model {folder} is not of the family that Brevity runs ({architecture}).</source>
   <translation>モデル{folder}は、Brevityで動く種類ではありません（{architecture}）。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/models.py" />
   <source>Choose an encoder-decoder of BertGeneration, BERT, RoBERTa or XLM-R.</source>
   <translation>BertGeneration、BERT、RoBERTa、XLM-Rのエンコーダー・デコーダーを選んでください。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/models.py" />
   <source>The model's configuration is not usable: {field} {reason}.</source>
   <translation>モデルの構成が使えません：{field} {reason}。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/running.py" />
   <source>{option} can't be {value}.</source>
   <translation>{option}に{value}は指定できません。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/running.py" />
   <source>It takes {allowed}.</source>
   <translation>指定できる値：{allowed}。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/running.py" />
   <source>The model {model} does not do the task {task}.</source>
   <translation>モデル{model}は「{task}」に対応していません。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/running.py" />
   <source>It does: {does}. Choose another task, or another model.</source>
   <translation>対応する作業：{does}。別の作業か別のモデルを選んでください。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/running.py" />
   <source>The model {model} does not translate from {source} to {target}.</source>
   <translation>モデル{model}は{source}から{target}に翻訳できません。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/running.py" />
   <source>It translates {pairs}. Choose these languages, or another model.</source>
   <translation>翻訳できる組み合わせ：{pairs}。この言語か、別のモデルを選んでください。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/running.py" />
   <source>This document is in {language}; the model {model} reads only {languages}.</source>
   <translation>この文書は{language}ですが、モデル{model}が読めるのは{languages}だけです。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/running.py" />
   <source>Choose a model for {language}, or for a summary the strategy extractive, which quotes the most central sentences in any language.</source>
   <translation>{language}用のモデルを選んでください。要約なら、どの言語でも重要文を抜き出せる方式 extractive も使えます。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/running.py" />
   <source>The engine does not remember how this result was written.</source>
   <translation>この結果をどう書いたか、エンジンは覚えていません。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/running.py" />
   <source>Run the task again: only the last results are remembered, until another model is loaded or the engine ends.</source>
   <translation>作業をもう一度実行してください。覚えているのは最近の結果だけで、別のモデルを読み込むかエンジンが終了すると失われます。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/running.py" />
   <source>The model did not write this part of the result.</source>
   <translation>結果のこの部分は、モデルが書いたものではありません。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/running.py" />
   <source>It was quoted from the source or has been changed since. Choose another part, or write the whole result again.</source>
   <translation>原文からの引用か、あとで変更された部分です。別の部分を選ぶか、結果全体を書き直してください。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/running.py" />
   <source>The model found nothing else to say here that the source supports.</source>
   <translation>原文に裏付けのある別の言い方は、ここでは見つかりませんでした。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/running.py" />
   <source>Change the words yourself, or choose a larger or another part.</source>
   <translation>ご自分で言葉を変えるか、もっと広い部分か別の部分を選んでください。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/running.py" />
   <source>There is no device {device} on this machine.</source>
   <translation>このマシンにデバイス{device}はありません。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/running.py" />
   <source>Available: {available}.</source>
   <translation>使えるもの：{available}。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/running.py" />
   <source>The device {device} does not work on this machine: {reason}.</source>
   <translation>このマシンのデバイス{device}は動きません：{reason}。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/running.py" />
   <source>Close what else uses it, update its driver, or choose another device. Available: {available}.</source>
   <translation>ほかにそのデバイスを使っているものを閉じるか、ドライバーを更新するか、別のデバイスを選んでください。利用できるもの: {available}。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/running.py" />
   <source>Precision {precision} does not run on {device}.</source>
   <translation>精度{precision}は{device}では使えません。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/running.py" />
   <source>There is not enough memory for {wanted}.</source>
   <translation>{wanted}に必要なメモリーが足りません。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/running.py" />
   <source>Close other programs, choose fewer beams, or a smaller model.</source>
   <translation>ほかのプログラムを閉じるか、ビーム数を減らすか、小さいモデルを選んでください。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/running.py" />
   <source>The output can't be written: {reason}.</source>
   <translation>出力を書き込めません：{reason}。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/running.py" />
   <source>Check that there is room where it goes, and that it may be written.</source>
   <translation>書き込み先の空き容量と権限を確かめてください。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/running.py" />
   <source>The window and the engine misunderstood each other: {reason}.</source>
   <translation>ウィンドウとエンジンの通信に食い違いがありました：{reason}。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/running.py" />
   <source>Run the task again; if it happens again, restart Brevity.</source>
   <translation>もう一度実行してください。繰り返すなら、Brevityを再起動してください。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/running.py" />
   <source>The engine met an unexpected fault: {reason}.</source>
   <translation>エンジンで予期しないエラーが起きました：{reason}。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/running.py" />
   <source>Your text is safe. Run the task again, or report the details.</source>
   <translation>テキストは無事です。もう一度実行するか、詳細を報告してください。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/running.py" />
   <source>A part of this installation of Brevity can't be loaded: {reason}.</source>
   <translation>このBrevityの一部を読み込めません：{reason}。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/running.py" />
   <source>Install Brevity again; brevity --selftest says whether it then works.</source>
   <translation>Brevityを再インストールしてください。その後の動作はbrevity --selftestで確認できます。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/scores.py" />
   <source>Scores need {libraries}, which the program alone does not install.</source>
   <translation>評価には{libraries}が必要ですが、プログラムだけでは入りません。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/scores.py" />
   <source>Install what is missing with: {command}</source>
   <translation>次のコマンドで足りないものを入れてください：{command}</translation>
  </message>
  <message>
   <location filename="../../engine/errors/scores.py" />
   <source>{file} can't be compared with: {reason}.</source>
   <translation>{file} とは比べられません：{reason}。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/scores.py" />
   <source>Name a file that brevity evaluate --outputs wrote of these pairs.</source>
   <translation>brevity evaluate --outputs がこの対について書いたファイルを指定してください。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/training.py" />
   <source>Line {line} of {file} is no pair of texts: {reason}.</source>
   <translation>{file} の{line}行目はテキストの対ではありません：{reason}。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/training.py" />
   <source>Correct the line, or say --skip-bad-lines to leave such lines out.</source>
   <translation>その行を直すか、--skip-bad-lines で飛ばしてください。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/training.py" />
   <source>There are no usable pairs in {file}: {reason}.</source>
   <translation>{file} に使える対がありません：{reason}。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/training.py" />
   <source>Give a file with lines like {{"task": "fuse", "source": "...", "target": "..."}}, or a CSV with a source and a target in each row.</source>
   <translation>{{"task": "fuse", "source": "...", "target": "..."}} のような行のファイルか、各行に原文と目標を書いたCSVを指定してください。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/training.py" />
   <source>The pairs in {file} can't be read: {reason}.</source>
   <translation>{file} の対を読めません：{reason}。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/training.py" />
   <source>Give JSON Lines (.jsonl, also .jsonl.gz) or a CSV with two columns, in UTF-8.</source>
   <translation>UTF-8のJSON Lines（.jsonl、.jsonl.gzも可）か、2列のCSVを指定してください。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/training.py" />
   <source>At step {step} the loss is no finite number; the batch holds the pairs of lines {lines}.</source>
   <translation>ステップ{step}で損失が有限の値でなくなりました。バッチには{lines}行目の対が含まれています。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/training.py" />
   <source>The last checkpoint is kept. Look at these lines, or train with a lower --rate or with --precision float32.</source>
   <translation>最後のチェックポイントは残っています。これらの行を確かめるか、--rate を下げるか、--precision float32 で学習してください。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/training.py" />
   <source>{folder} already holds {found}.</source>
   <translation>{folder} にはすでに{found}があります。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/training.py" />
   <source>Choose another folder; where a training is, --resume goes on with it.</source>
   <translation>別のフォルダーを選んでください。学習の途中なら --resume で続けられます。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/training.py" />
   <source>There is no training in {folder} to go on with.</source>
   <translation>{folder} に続けられる学習はありません。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/training.py" />
   <source>Leave --resume out to begin one, or check the folder's path.</source>
   <translation>新しく始めるなら --resume を外すか、フォルダーのパスを確かめてください。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/training.py" />
   <source>The training can't go on: its checkpoint {file} is damaged ({reason}).</source>
   <translation>学習を続けられません：チェックポイント {file} が壊れています（{reason}）。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/training.py" />
   <source>Begin a new training in another folder, from the model in best or last of this one.</source>
   <translation>このフォルダーの best か last のモデルから、別のフォルダーで新しく学習を始めてください。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/training.py" />
   <source>The training can't go on: {what} changed since it began.</source>
   <translation>学習を続けられません：開始時から{what}が変わっています。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/training.py" />
   <source>Give the same as before, or begin a new training in another folder from this one's last.</source>
   <translation>前と同じものを指定するか、このフォルダーの last から別のフォルダーで新しく始めてください。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/training.py" />
   <source>{file} can't be written: {reason}. The training stopped.</source>
   <translation>{file} に書き込めません：{reason}。学習を停止しました。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/training.py" />
   <source>The checkpoint before it is whole. Make room where it is, then go on with --resume.</source>
   <translation>1つ前のチェックポイントは無事です。空き容量を作ってから --resume で続けてください。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/warm_starts.py" />
   <source>The checkpoint {name} is not on this machine.</source>
   <translation>チェックポイント{name}はこのマシンにありません。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/warm_starts.py" />
   <source>Get it with hf download {name}, or name the folder that holds it.</source>
   <translation>hf download {name} で入手するか、それがあるフォルダーを指定してください。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/warm_starts.py" />
   <source>The weights in {folder} are not those of the recipe: their sha256 begins {found}, not {expected}.</source>
   <translation>{folder} の重みはレシピのものではありません。sha256の先頭が{found}で、{expected}ではありません。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/warm_starts.py" />
   <source>Get the checkpoint again, or take sha256 out of the recipe's [base] to start from these.</source>
   <translation>チェックポイントを入手し直すか、レシピの [base] から sha256 を除いて、この重みから始めてください。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/warm_starts.py" />
   <source>These checkpoints do not make such a model: {reason}.</source>
   <translation>これらのチェックポイントからそのモデルは作れません：{reason}。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/warm_starts.py" />
   <source>Choose other checkpoints, or other options of the warm start.</source>
   <translation>別のチェックポイントか、別のオプションを選んでください。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/warm_starts.py" />
   <source>No vocabulary could be trained on these texts: {reason}.</source>
   <translation>このテキストでは語彙を学習できませんでした：{reason}。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/warm_starts.py" />
   <source>Give more text, or ask for fewer pieces.</source>
   <translation>テキストを増やすか、語彙の数を減らしてください。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/warm_starts.py" />
   <source>The folder {folder} is not empty.</source>
   <translation>フォルダー {folder} が空ではありません。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/warm_starts.py" />
   <source>Name a new folder for the model.</source>
   <translation>モデル用に新しいフォルダーを指定してください。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/warm_starts.py" />
   <source>The recipe {file} is not usable: {reason}.</source>
   <translation>レシピ {file} が使えません：{reason}。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/warm_starts.py" />
   <source>Correct it there; the one of the embedded model shows the form.</source>
   <translation>その箇所を直してください。内蔵モデルのレシピが書き方の見本になります。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/warm_starts.py" />
   <source>The recipe {file} has no stage {stage}.</source>
   <translation>レシピ {file} に段階{stage}はありません。</translation>
  </message>
  <message>
   <location filename="../../engine/errors/warm_starts.py" />
   <source>It has: {stages}.</source>
   <translation>ある段階：{stages}。</translation>
  </message>
 </context>
 <context>
  <name>flags</name>
  <message>
   <location filename="../../engine/evidence/flags/dates.py" />
   <source>The source does not have the date {written}.</source>
   <translation>原文に日付「{written}」はありません。</translation>
  </message>
  <message>
   <location filename="../../engine/evidence/flags/names.py" />
   <source>The source never names {field1}.</source>
   <translation>原文に{field1}は出てきません。</translation>
  </message>
  <message>
   <location filename="../../engine/evidence/flags/numbers.py" />
   <source>The source does not have the number {written}.</source>
   <translation>原文に数値「{written}」はありません。</translation>
  </message>
  <message>
   <location filename="../../engine/evidence/flags/numbers.py" />
   <source>The source has {written} with another unit ({others}), not with {unit}.</source>
   <translation>原文の{written}は単位が{others}で、{unit}ではありません。</translation>
  </message>
  <message>
   <location filename="../../engine/evidence/flags/numbers.py" />
   <source>The source has {written}, but nowhere the unit ({unit}).</source>
   <translation>原文に{written}はありますが、単位（{unit}）がありません。</translation>
  </message>
  <message>
   <location filename="../../engine/evidence/flags/places.py" />
   <source>The source has {written}, but not here: the words beside it stand elsewhere.</source>
   <translation>原文に{written}はありますが、別の箇所です。前後の語句はほかの場所にあります。</translation>
  </message>
  <message>
   <location filename="../../engine/evidence/flags/polarity.py" />
   <source>The source says this without the negation.</source>
   <translation>原文には、この否定がありません。</translation>
  </message>
  <message>
   <location filename="../../engine/evidence/flags/polarity.py" />
   <source>The source says the opposite of this.</source>
   <translation>原文は反対のことを述べています。</translation>
  </message>
  <message>
   <location filename="../../engine/evidence/flags/quotations.py" />
   <source>The source does not have these words in this order.</source>
   <translation>原文に、このとおりに並んだ言葉はありません。</translation>
  </message>
 </context>
 <context>
  <name>languages</name>
  <message>
   <source>Arabic</source>
   <translation>アラビア語</translation>
  </message>
  <message>
   <source>Bulgarian</source>
   <translation>ブルガリア語</translation>
  </message>
  <message>
   <source>Catalan</source>
   <translation>カタルーニャ語</translation>
  </message>
  <message>
   <source>Chinese</source>
   <translation>中国語</translation>
  </message>
  <message>
   <source>Croatian</source>
   <translation>クロアチア語</translation>
  </message>
  <message>
   <source>Czech</source>
   <translation>チェコ語</translation>
  </message>
  <message>
   <source>Danish</source>
   <translation>デンマーク語</translation>
  </message>
  <message>
   <source>Dutch</source>
   <translation>オランダ語</translation>
  </message>
  <message>
   <source>English</source>
   <translation>英語</translation>
  </message>
  <message>
   <source>Estonian</source>
   <translation>エストニア語</translation>
  </message>
  <message>
   <source>Finnish</source>
   <translation>フィンランド語</translation>
  </message>
  <message>
   <source>French</source>
   <translation>フランス語</translation>
  </message>
  <message>
   <source>German</source>
   <translation>ドイツ語</translation>
  </message>
  <message>
   <source>Greek</source>
   <translation>ギリシャ語</translation>
  </message>
  <message>
   <source>Hebrew</source>
   <translation>ヘブライ語</translation>
  </message>
  <message>
   <source>Hindi</source>
   <translation>ヒンディー語</translation>
  </message>
  <message>
   <source>Hungarian</source>
   <translation>ハンガリー語</translation>
  </message>
  <message>
   <source>Indonesian</source>
   <translation>インドネシア語</translation>
  </message>
  <message>
   <source>Italian</source>
   <translation>イタリア語</translation>
  </message>
  <message>
   <source>Japanese</source>
   <translation>日本語</translation>
  </message>
  <message>
   <source>Korean</source>
   <translation>韓国語</translation>
  </message>
  <message>
   <source>Latin</source>
   <translation>ラテン語</translation>
  </message>
  <message>
   <source>Latvian</source>
   <translation>ラトビア語</translation>
  </message>
  <message>
   <source>Lithuanian</source>
   <translation>リトアニア語</translation>
  </message>
  <message>
   <source>Norwegian</source>
   <translation>ノルウェー語</translation>
  </message>
  <message>
   <source>Persian</source>
   <translation>ペルシャ語</translation>
  </message>
  <message>
   <source>Polish</source>
   <translation>ポーランド語</translation>
  </message>
  <message>
   <source>Portuguese</source>
   <translation>ポルトガル語</translation>
  </message>
  <message>
   <source>Romanian</source>
   <translation>ルーマニア語</translation>
  </message>
  <message>
   <source>Russian</source>
   <translation>ロシア語</translation>
  </message>
  <message>
   <source>Serbian</source>
   <translation>セルビア語</translation>
  </message>
  <message>
   <source>Slovak</source>
   <translation>スロバキア語</translation>
  </message>
  <message>
   <source>Slovenian</source>
   <translation>スロベニア語</translation>
  </message>
  <message>
   <source>Spanish</source>
   <translation>スペイン語</translation>
  </message>
  <message>
   <source>Swedish</source>
   <translation>スウェーデン語</translation>
  </message>
  <message>
   <source>Thai</source>
   <translation>タイ語</translation>
  </message>
  <message>
   <source>Turkish</source>
   <translation>トルコ語</translation>
  </message>
  <message>
   <source>Ukrainian</source>
   <translation>ウクライナ語</translation>
  </message>
  <message>
   <source>Vietnamese</source>
   <translation>ベトナム語</translation>
  </message>
 </context>
 <context>
  <name>system</name>
  <message>
   <source>address already in use</source>
   <translation>アドレスがすでに使われています</translation>
  </message>
  <message>
   <source>connection refused</source>
   <translation>接続が拒否されました</translation>
  </message>
  <message>
   <source>connection reset by peer</source>
   <translation>相手側が接続を切りました</translation>
  </message>
  <message>
   <source>device or resource busy</source>
   <translation>デバイスが使用中です</translation>
  </message>
  <message>
   <source>disk quota exceeded</source>
   <translation>ディスクの割り当てを使い切っています</translation>
  </message>
  <message>
   <source>file exists</source>
   <translation>ファイルがすでにあります</translation>
  </message>
  <message>
   <source>file name too long</source>
   <translation>ファイル名が長すぎます</translation>
  </message>
  <message>
   <source>file too large</source>
   <translation>ファイルが大きすぎます</translation>
  </message>
  <message>
   <source>input/output error</source>
   <translation>読み書きのエラーです</translation>
  </message>
  <message>
   <source>is a directory</source>
   <translation>フォルダーです</translation>
  </message>
  <message>
   <source>name or service not known</source>
   <translation>名前が見つかりません</translation>
  </message>
  <message>
   <source>network is unreachable</source>
   <translation>ネットワークにつながりません</translation>
  </message>
  <message>
   <source>no route to host</source>
   <translation>相手のコンピューターに届きません</translation>
  </message>
  <message>
   <source>no space left on device</source>
   <translation>ディスクに空きがありません</translation>
  </message>
  <message>
   <source>no such file or directory</source>
   <translation>そのファイルやフォルダーはありません</translation>
  </message>
  <message>
   <source>not a directory</source>
   <translation>フォルダーではありません</translation>
  </message>
  <message>
   <source>operation not permitted</source>
   <translation>許可されていない操作です</translation>
  </message>
  <message>
   <source>read-only file system</source>
   <translation>読み取り専用のディスクです</translation>
  </message>
  <message>
   <source>timed out</source>
   <translation>時間切れです</translation>
  </message>
  <message>
   <source>too many open files</source>
   <translation>開いているファイルが多すぎます</translation>
  </message>
 </context>
 <context>
  <name>window</name>
  <message>
   <location filename="../../app/document_loader.py" />
   <source>reading broke off</source>
   <translation>読み込みが途中で終わりました</translation>
  </message>
  <message>
   <location filename="../../app/history/failures.py" />
   <source>there is no room left on the disk</source>
   <translation>ディスクに空きがありません</translation>
  </message>
  <message>
   <location filename="../../app/history/failures.py" />
   <source>another window is writing to it for too long</source>
   <translation>別のウィンドウが長く書き込んでいます</translation>
  </message>
  <message>
   <location filename="../../app/history/failures.py" />
   <source>it may not be written</source>
   <translation>書き込む権限がありません</translation>
  </message>
  <message>
   <location filename="../../app/history/failures.py" />
   <source>it can't be opened</source>
   <translation>開けません</translation>
  </message>
  <message>
   <location filename="../../app/history/failures.py" />
   <source>it may not be read</source>
   <translation>読み取る権限がありません</translation>
  </message>
  <message>
   <location filename="../../app/history/failures.py" />
   <source>this run in it is damaged</source>
   <translation>その中のこの実行が壊れています</translation>
  </message>
  <message>
   <location filename="../../app/history/opening.py" />
   <source>The runs up to the last copy of it are back.</source>
   <translation>最後の控えまでの実行を復元しました。</translation>
  </message>
  <message>
   <location filename="../../app/history/opening.py" />
   <source>The history begins anew.</source>
   <translation>履歴は新しく始まります。</translation>
  </message>
  <message>
   <location filename="../../app/history/opening.py" />
   <source>it was written by a newer Brevity</source>
   <translation>新しいBrevityが書いたものです</translation>
  </message>
  <message>
   <location filename="../../app/history/opening.py" />
   <source>it is damaged</source>
   <translation>壊れています</translation>
  </message>
  <message>
   <location filename="../../app/history/opening.py" />
   <source>it is the file of another program</source>
   <translation>別のプログラムのファイルです</translation>
  </message>
  <message>
   <location filename="../../app/piped_process.py" />
   <source>killed by signal {field1}</source>
   <translation>シグナル{field1}で終了</translation>
  </message>
  <message>
   <location filename="../../app/piped_process.py" />
   <source>exit code {code}</source>
   <translation>終了コード{code}</translation>
  </message>
  <message>
   <location filename="../../app/piped_process.py" />
   <source>ended before it started</source>
   <translation>起動前に終了</translation>
  </message>
  <message>
   <location filename="../../app/piped_process.py" />
   <source>an endless line</source>
   <translation>終わりのない行</translation>
  </message>
  <message>
   <location filename="../../app/queue/advice.py" />
   <source>Close the other Brevity, or wait for it, then go on.</source>
   <translation>もう一方のBrevityを閉じるか終わるのを待ってから、続けてください。</translation>
  </message>
  <message>
   <location filename="../../app/queue/advice.py" />
   <source>Make room, then go on: what is done is kept.</source>
   <translation>空き容量を作ってから続けてください。済んだ分は残っています。</translation>
  </message>
  <message>
   <location filename="../../app/queue/advice.py" />
   <source>Check who may write there, then go on: what is done is kept.</source>
   <translation>そこに書き込む権限を確かめてから続けてください。済んだ分は残っています。</translation>
  </message>
  <message>
   <location filename="../../app/queue/advice.py" />
   <source>Export what you need, then clear the queue and add the files again.</source>
   <translation>必要なものを書き出してからキューを空にし、ファイルを追加し直してください。</translation>
  </message>
  <message>
   <location filename="../../app/queue/advice.py" />
   <source>Close other programs, then go on; or clear the queue and choose a smaller model.</source>
   <translation>ほかのプログラムを閉じてから続けてください。または、キューを空にして小さいモデルを選んでください。</translation>
  </message>
  <message>
   <location filename="../../app/queue/advice.py" />
   <source>Open it in the other window, which asks for the password; or add a copy without.</source>
   <translation>パスワードを尋ねるもう一方のウィンドウで開くか、パスワードのないコピーを追加してください。</translation>
  </message>
  <message>
   <location filename="../../app/queue/advice.py" />
   <source>Add a document or a text file in its place.</source>
   <translation>代わりに、文書かテキストファイルを追加してください。</translation>
  </message>
  <message>
   <location filename="../../app/queue/advice.py" />
   <source>Open it in the other window, which offers key sentences and models for it.</source>
   <translation>もう一方のウィンドウで開くと、重要文の抜き出しや適したモデルを選べます。</translation>
  </message>
  <message>
   <location filename="../../app/queue/advice.py" />
   <source>If text is to be in it, try again once it is.</source>
   <translation>これから本文が入るのであれば、そのあとでもう一度お試しください。</translation>
  </message>
  <message>
   <location filename="../../app/queue/advice.py" />
   <source>Open it by itself in the other window; the other documents go on.</source>
   <translation>もう一方のウィンドウで単独で開いてください。ほかの文書の処理は続きます。</translation>
  </message>
  <message>
   <location filename="../../app/queue/outcomes.py" />
   <source>The name of this document has a line end in it.</source>
   <translation>この文書の名前には改行が含まれています。</translation>
  </message>
  <message>
   <location filename="../../app/queue/outcomes.py" />
   <source>Give it another name, or open it by itself.</source>
   <translation>名前を変えるか、単独で開いてください。</translation>
  </message>
  <message>
   <location filename="../../app/queue/outcomes.py" />
   <source>The batch left this document out.</source>
   <translation>この文書は一括処理で飛ばされました。</translation>
  </message>
  <message>
   <location filename="../../app/queue/outcomes.py" />
   <source>Try it again, or open it by itself.</source>
   <translation>もう一度試すか、単独で開いてください。</translation>
  </message>
  <message>
   <location filename="../../app/session/folder.py" />
   <source>a text is damaged</source>
   <translation>テキストが壊れています</translation>
  </message>
  <message>
   <location filename="../../app/session/folder.py" />
   <source>a text is missing</source>
   <translation>テキストがありません</translation>
  </message>
  <message>
   <location filename="../../app/session/state.py" />
   <source>a name of a text file is none</source>
   <translation>テキストファイルの名前が不正です</translation>
  </message>
  <message>
   <location filename="../../app/settings/file.py" />
   <source>it holds no settings</source>
   <translation>設定が入っていません</translation>
  </message>
  <message>
   <location filename="../../app/update_check.py" />
   <source>the answer is far too long</source>
   <translation>応答が長すぎます</translation>
  </message>
  <message>
   <location filename="../../app/update_check.py" />
   <source>the answer leads to no web page</source>
   <translation>応答がウェブページを示していません</translation>
  </message>
  <message>
   <location filename="../../app/update_check.py" />
   <source>it was not built by the project's releases</source>
   <translation>プロジェクトの公開版ではありません</translation>
  </message>
  <message>
   <location filename="../../app/update_check.py" />
   <source>the server answers {code}</source>
   <translation>サーバーの応答は{code}です</translation>
  </message>
  <message>
   <location filename="../../app/update_check.py" />
   <source>the answer is no release</source>
   <translation>応答が公開版の情報ではありません</translation>
  </message>
  <message>
   <location filename="../../app/update_thread.py" />
   <source>the process that asks ended with exit code {returncode}</source>
   <translation>問い合わせのプロセスが終了コード{returncode}で終わりました</translation>
  </message>
 </context>
</TS>
